using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Wine;

/// <summary>
/// A Windows installation of Wine's, made once and kept in the temporary folder; one test process at a time uses it.
/// </summary>
internal sealed class WinePrefix : IDisposable
{
    private const string KoreanFont = "/usr/share/fonts/truetype/nanum/NanumGothic.ttf";

    /// <summary>Goes into the folder's name; to be counted up with every change to what is installed.</summary>
    private const int Version = 1;

    private readonly FileStream _lock;

    private WinePrefix(string folder, FileStream held) => (Folder, _lock) = (folder, held);

    public string Folder { get; }

    /// <param name="environment">DISPLAY and XDG_RUNTIME_DIR.</param>
    public static async Task<WinePrefix> TakeAsync(IReadOnlyDictionary<string, string> environment)
    {
        Tool.Need("wine", "wineserver");
        var folder = Path.Combine(Path.GetTempPath(), $"notifier-test-wine-{Environment.UserName}-{Version}");
        var prefix = new WinePrefix(folder, await LockAsync($"{folder}.lock"));
        if (!File.Exists(Path.Combine(folder, "ready")))
            await InstallAsync(folder, new Command(new Dictionary<string, string>(environment) { ["WINEPREFIX"] = folder }));
        return prefix;
    }

    public void Dispose() => _lock.Dispose();

    private static async Task InstallAsync(string folder, Command wine)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        await wine.RunAsync("wine", "wineboot", "-i");
        await wine.RunAsync("wine", "winecfg", "-v", "win10");
        if (File.Exists(KoreanFont))
            await InstallKoreanAsync(folder, wine);
        await wine.RunAsync("wineserver", "-w");
        await File.WriteAllTextAsync(Path.Combine(folder, "ready"), "");
    }

    /// <summary>The faces that menus and balloons use borrow Korean glyphs.</summary>
    private static async Task InstallKoreanAsync(string folder, Command wine)
    {
        File.Copy(KoreanFont, Path.Combine(folder, "drive_c/windows/Fonts/NanumGothic.ttf"), overwrite: true);
        foreach (var face in new[] { "Tahoma", "MS Shell Dlg", "Segoe UI" })
        {
            await wine.RunAsync(
                "wine", "reg", "add", @"HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontLink\SystemLink",
                "/v", face, "/t", "REG_MULTI_SZ", "/d", "NanumGothic.ttf,NanumGothic", "/f");
        }
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        // Opening without sharing fails while another process has it; flock(1) waits for that one without asking again and again.
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await new Command(new Dictionary<string, string>()).RunAsync("flock", path, "true");
            }
        }
    }
}
