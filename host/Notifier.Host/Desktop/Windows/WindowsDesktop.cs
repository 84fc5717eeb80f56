using System.Runtime.Versioning;
using Notifier.Core;
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
    private const string NoToasts = "this Windows has no toasts";
    private const int ClassNotRegistered = unchecked((int)0x80040154);

    /// <exception cref="System.ComponentModel.Win32Exception">There is no desktop, for instance in a service.</exception>
    public async Task<DesktopSession> CreateAsync()
    {
        var icon = await NotificationAreaIcon.CreateAsync(log);
        var tray = new WindowsTray(icon, texts, time);
        var (toasts, why) = CreateToasts();
        return toasts is null
            ? new DesktopSession(new BalloonPresenter(icon), tray, $"balloons: {why}")
            : new DesktopSession(toasts, tray, "Windows toasts");
    }

    /// <summary>No toasts are a reason for balloons, never for an end: whatever the system or the toolkit throws is said and survived.</summary>
    private (WindowsToastPresenter? Toasts, string Why) CreateToasts()
    {
        if (!OperatingSystem.IsWindowsVersionAtLeast(10, 0, 17763))
            return (null, NoToasts);
        try
        {
            if (PlatformToasts.Create(dataFolder) is not { } notifier)
                return (null, NoToasts);
            if (!Environment.IsPrivilegedProcess)
                return (new WindowsToastPresenter(notifier, texts, time, log), "");
            notifier.Dispose();
            log.Warning("Notifier runs elevated, and Windows supports no toasts of such programs; balloons are shown instead. Start it without \"as administrator\"");
            return (null, "Notifier runs elevated");
        }
        catch (Exception fault)
        {
            var why = fault.HResult == ClassNotRegistered ? "its notification classes are not registered" : FaultText.Of(fault);
            log.Warning("Windows toasts cannot be used, balloons are shown instead: {Why} (0x{Code:X8})", why, fault.HResult);
            return (null, NoToasts);
        }
    }
}
