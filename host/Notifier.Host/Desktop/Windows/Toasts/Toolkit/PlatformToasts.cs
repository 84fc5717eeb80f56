using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>Toasts by Microsoft.Toolkit.Uwp.Notifications, which is compiled on Windows alone.</summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal static class PlatformToasts
{
    /// <param name="dataFolder">Not needed: the toolkit registers name, picture and activator of an unpackaged program by itself.</param>
    /// <exception cref="Exception">This Windows has no toasts, or the toolkit cannot register the program.</exception>
    public static IToastNotifier? Create(string dataFolder)
    {
        WindowsRuntimeTypes.Provide();
        return new ToolkitToastNotifier();
    }
}
