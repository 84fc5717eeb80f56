using System.Diagnostics;
using System.Globalization;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Wine;

/// <summary>A Windows desktop with a notification area, to run the Windows program on and to look at.</summary>
public sealed class WineDesktop : IAsyncDisposable
{
    private TemporaryFolder _runtime = null!;
    private WinePrefix _prefix = null!;
    private Process _explorer = null!;
    private Task? _opening;

    internal VirtualScreen Screen { get; private set; } = null!;

    internal Command Command { get; private set; } = null!;

    /// <summary>For each test to call first: a fixture cannot skip, it can only fail.</summary>
    public Task OpenAsync() => _opening ??= OpenOnceAsync();

    private async Task OpenOnceAsync()
    {
        Screen = await VirtualScreen.OpenAsync();
        _runtime = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["DISPLAY"] = Screen.Display,
            ["XDG_RUNTIME_DIR"] = _runtime.FullPath,
            ["WINEARCH"] = "win64",
            ["WINEDEBUG"] = "-all",
        };
        _prefix = await WinePrefix.TakeAsync(environment);
        environment["WINEPREFIX"] = _prefix.Folder;
        Command = new Command(environment);
        _explorer = Command.StartSilent("wine", "explorer", "/desktop=shell,1280x800");
        await Screen.DoAsync("search", "--sync", "--onlyvisible", "--name", "Wine desktop");
    }

    /// <summary>Starts a Windows program.</summary>
    internal HostProcess Start(string program) => HostProcess.Start(Command.For("wine", program));

    /// <summary>Starts the notifier with a home folder of its own.</summary>
    internal HostProcess Start(string program, string home, params string[] arguments)
    {
        var start = Command.For("wine", [program, .. arguments]);
        start.WorkingDirectory = home;
        start.Environment["NOTIFIER_HOME"] = home;
        return HostProcess.Start(start);
    }

    /// <summary>Waits for the first icon in the notification area.</summary>
    /// <returns>The icon's middle.</returns>
    internal async Task<(int X, int Y)> FindIconAsync()
    {
        var found = await Screen.DoAsync(
            "search", "--sync", "--onlyvisible", "--name", "Wine System Tray", "getwindowgeometry", "--shell");
        var geometry = found.Split('\n').Select(line => line.Split('=')).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        var half = geometry["HEIGHT"] / 2;
        return (geometry["X"] + half, geometry["Y"] + half);
    }

    /// <summary>Opens the icon's menu.</summary>
    /// <returns>The screen with it.</returns>
    internal async Task<byte[]> OpenMenuAsync()
    {
        var (x, y) = await FindIconAsync();
        return await Screen.InsistAsync(() => Screen.DoAsync("mousemove", $"{x}", $"{y}", "click", "3"));
    }

    /// <summary>Presses keys, one after the other, each of which must change the screen.</summary>
    internal async Task<byte[]> PressAsync(params string[] keys)
    {
        var screen = Array.Empty<byte>();
        foreach (var key in keys)
            screen = await Screen.InsistAsync(() => Screen.DoAsync("key", key));
        return screen;
    }

    /// <summary>Keeps a picture for people to look at, in the folder that NOTIFIER_SCREENSHOTS names.</summary>
    internal static async Task KeepAsync(string name, byte[] screen)
    {
        if (Environment.GetEnvironmentVariable("NOTIFIER_SCREENSHOTS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), screen);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Command is not null)
        {
            using var kill = Command.StartSilent("wineserver", "-k");
            await kill.WaitForExitAsync();
            await Command.RunAsync("wineserver", "-w");
            _explorer.Dispose();
        }
        _prefix?.Dispose();
        if (Screen is not null)
            await Screen.DisposeAsync();
        _runtime?.Dispose();
    }
}
