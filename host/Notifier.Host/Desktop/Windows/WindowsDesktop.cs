using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Windows.Toasts;
using Notifier.Host.Desktop.Windows.Tray;
using Serilog;

namespace Notifier.Host.Desktop.Windows;

/// <summary>The tray icon, and toasts or, where Windows has none, balloons.</summary>
/// <param name="texts">The language.</param>
/// <param name="time">For ages and pauses.</param>
/// <param name="dataFolder">A folder of ours for the toasts' picture.</param>
/// <param name="log">Hears why there are no toasts.</param>
[SupportedOSPlatform("windows")]
internal sealed class WindowsDesktop(DesktopTexts texts, TimeProvider time, string dataFolder, ILogger log)
{
    private const int ClassNotRegistered = unchecked((int)0x80040154);

    /// <exception cref="System.ComponentModel.Win32Exception">There is no desktop, for instance in a service.</exception>
    public async Task<DesktopSession> CreateAsync()
    {
        var icon = await NotificationAreaIcon.CreateAsync(log);
        var tray = new WindowsTray(icon, texts, time);
        return CreateToasts() is { } toasts
            ? new DesktopSession(toasts, tray, "Windows toasts")
            : new DesktopSession(new BalloonPresenter(icon), tray, "balloons: this Windows has no toasts");
    }

    private WindowsToastPresenter? CreateToasts()
    {
        if (!OperatingSystem.IsWindowsVersionAtLeast(10, 0, 17763))
            return null;
        try
        {
            return PlatformToasts.Create(dataFolder) is { } notifier ? new WindowsToastPresenter(notifier, texts, log) : null;
        }
        catch (COMException fault)
        {
            var why = fault.HResult == ClassNotRegistered ? "its notification classes are not registered" : fault.Message;
            log.Warning("Windows toasts cannot be used, balloons are shown instead: {Why} (0x{Code:X8})", why, fault.HResult);
            return null;
        }
    }
}
