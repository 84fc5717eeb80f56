using System.Runtime.Versioning;
using Microsoft.Win32;
using Notifier.Host.Desktop.Tray;
using Notifier.Host.Desktop.Windows.Tray;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>The identity toasts of an unpackaged program need: name and picture under the user's own registry key.</summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal static class AppIdentity
{
    public const string Id = "Notifier";

    private const int PictureSize = 64;

    private const string Key = $@"Software\Classes\AppUserModelId\{Id}";

    /// <summary>Windows makes it by itself at the first toast, for the user's choices.</summary>
    private const string Settings = $@"Software\Microsoft\Windows\CurrentVersion\Notifications\Settings\{Id}";

    public static void Register(string dataFolder)
    {
        var picture = PictureIn(dataFolder);
        var look = new TrayIconLook(Solid: true, TrayIconGlyph.Question, Fault: false, DarkTaskbar: true);
        Directory.CreateDirectory(dataFolder);
        File.WriteAllBytes(picture, PngImage.Encode(TrayIconArt.Draw(look, PictureSize), PictureSize));
        using var key = Registry.CurrentUser.CreateSubKey(Key);
        key.SetValue("DisplayName", "Notifier");
        key.SetValue("IconUri", picture);
    }

    /// <returns>What was there, as it goes.</returns>
    public static IEnumerable<string> Forget(string dataFolder)
    {
        foreach (var name in (string[])[Key, Settings])
        {
            if (!HasKey(name))
                continue;
            Registry.CurrentUser.DeleteSubKeyTree(name);
            yield return $@"HKCU\{name}";
        }
        if (!File.Exists(PictureIn(dataFolder)))
            yield break;
        File.Delete(PictureIn(dataFolder));
        yield return PictureIn(dataFolder);
    }

    private static bool HasKey(string name)
    {
        using var key = Registry.CurrentUser.OpenSubKey(name);
        return key is not null;
    }

    private static string PictureIn(string dataFolder) => Path.Combine(dataFolder, "notifier.png");
}
