using System.Runtime.Versioning;
using Notifier.Host.Desktop.Windows.Interop;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>Toasts by the Windows Runtime itself.</summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal static class PlatformToasts
{
    /// <param name="dataFolder">Where the toasts' picture may be kept.</param>
    /// <exception cref="System.Runtime.InteropServices.COMException">This Windows has no toasts.</exception>
    public static IToastNotifier? Create(string dataFolder)
    {
        WindowsRuntimeTypes.Provide();
        AppIdentity.Register(dataFolder);
        _ = Shell.SetCurrentProcessExplicitAppUserModelID(AppIdentity.Id);
        return new WinRtToastNotifier(AppIdentity.Id);
    }

    /// <summary>Takes away the toasts that still stand, and what <see cref="Create"/> registered.</summary>
    /// <returns>What was there, as it goes.</returns>
    public static IEnumerable<string> Forget(string dataFolder)
    {
        WindowsRuntimeTypes.Provide();
        WinRtToastNotifier.ClearAll(AppIdentity.Id);
        return AppIdentity.Forget(dataFolder);
    }
}
