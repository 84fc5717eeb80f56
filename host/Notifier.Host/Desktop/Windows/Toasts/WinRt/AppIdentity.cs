using System.Runtime.Versioning;
using Microsoft.Win32;
using Notifier.Host.Desktop.Windows.Tray;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>The identity toasts of an unpackaged program need: name and picture under the user's own registry key.</summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal static class AppIdentity
{
    public const string Id = "Notifier";

    private const int PictureSize = 64;

    public static void Register(string dataFolder)
    {
        var picture = Path.Combine(dataFolder, "notifier.png");
        var look = new TrayIconLook(Solid: true, TrayIconGlyph.Question, Fault: false, DarkTaskbar: true);
        Directory.CreateDirectory(dataFolder);
        File.WriteAllBytes(picture, PngImage.Encode(TrayIconArt.Draw(look, PictureSize), PictureSize));
        using var key = Registry.CurrentUser.CreateSubKey($@"Software\Classes\AppUserModelId\{Id}");
        key.SetValue("DisplayName", "Notifier");
        key.SetValue("IconUri", picture);
    }
}
