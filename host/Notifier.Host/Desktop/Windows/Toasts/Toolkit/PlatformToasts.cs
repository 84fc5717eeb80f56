using System.Runtime.Versioning;
using Microsoft.Win32;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>Toasts by Microsoft.Toolkit.Uwp.Notifications, which is compiled on Windows alone.</summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal static class PlatformToasts
{
    private const string Identities = @"Software\Classes\AppUserModelId";

    /// <param name="dataFolder">Not needed: the toolkit registers name, picture and activator of an unpackaged program by itself.</param>
    /// <exception cref="Exception">This Windows has no toasts, or the toolkit cannot register the program.</exception>
    public static IToastNotifier? Create(string dataFolder)
    {
        WindowsRuntimeTypes.Provide();
        return new ToolkitToastNotifier();
    }

    /// <summary>The toolkit takes away toasts, picture and registration.</summary>
    /// <returns>The registrations that went.</returns>
    public static IEnumerable<string> Forget(string dataFolder)
    {
        WindowsRuntimeTypes.Provide();
        var before = Registrations();
        ToolkitToastNotifier.Unregister();
        return before.Except(Registrations()).Select(name => $@"HKCU\{Identities}\{name}");
    }

    private static string[] Registrations()
    {
        using var key = Registry.CurrentUser.OpenSubKey(Identities);
        return key?.GetSubKeyNames() ?? [];
    }
}
