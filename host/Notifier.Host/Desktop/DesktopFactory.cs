using System.Globalization;
using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Linux;
using Notifier.Host.Desktop.Terminal;
using Notifier.Host.Desktop.Windows;
using Notifier.Host.Output;
using Serilog;

namespace Notifier.Host.Desktop;

/// <summary>Chooses how toasts and tray appear in this session.</summary>
/// <param name="time">The clock and the local time zone.</param>
/// <param name="dataFolder">A folder of ours that a desktop may keep files in.</param>
/// <param name="log">Hears what was not to be had.</param>
internal sealed class DesktopFactory(TimeProvider time, string dataFolder, ILogger log)
{
    private static readonly Dictionary<string, string> SameEnvironment = [];

    private readonly DesktopTexts _texts = DesktopTexts.For(CultureInfo.CurrentUICulture);

    /// <param name="wanted">What was asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PlatformNotSupportedException">What was asked for cannot be had here; says why and what to do.</exception>
    public async Task<DesktopSession> CreateAsync(DesktopKind wanted, CancellationToken cancellationToken)
    {
        if (wanted is DesktopKind.Windows or DesktopKind.Auto && await TryWindowsAsync(wanted) is { } windows)
            return windows;
        var screen = new TerminalScreen(ProcessOutput.Raw, TerminalMode.Detect());
        var tray = new TerminalTray(screen, _texts, time);
        var (presenter, why) = await ChooseAsync(wanted, screen, tray.Questions, cancellationToken);
        if (screen.Mode.Ansi && !Console.IsErrorRedirected)
            ProcessOutput.Guard(new MessageWriter(screen));
        if (screen.Mode.Keys)
        {
            new TerminalKeys(screen, _texts, [tray.Questions, tray], log).Listen(TerminalKeys.ReadConsole);
        }
        var icon = presenter is TerminalPresenter ? null : await new LinuxDesktop(SameEnvironment, time, log).FindTrayAsync(_texts, cancellationToken);
        return new DesktopSession(presenter, icon is null ? tray : new TwoTrays(tray, icon), why);
    }

    private async Task<DesktopSession?> TryWindowsAsync(DesktopKind wanted)
    {
        if (!OperatingSystem.IsWindows())
            return wanted is DesktopKind.Auto ? null : throw new PlatformNotSupportedException("--desktop windows: this is not Windows");
        try
        {
            return await new WindowsDesktop(_texts, time, dataFolder, log).CreateAsync();
        }
        catch (Exception fault) when (wanted is DesktopKind.Auto)
        {
            log.Warning("There is no Windows desktop, toasts appear in this terminal: {Fault:l}", FaultText.Of(fault));
            return null;
        }
        catch (Exception fault)
        {
            throw new PlatformNotSupportedException($"--desktop windows: {FaultText.Of(fault)}", fault);
        }
    }

    private async Task<(IToastPresenter Presenter, string Why)> ChooseAsync(
        DesktopKind wanted, TerminalScreen screen, TerminalQuestions questions, CancellationToken cancellationToken)
    {
        var why = "asked for";
        if (wanted is DesktopKind.Linux or DesktopKind.Auto && OperatingSystem.IsLinux())
        {
            var found = await new LinuxDesktop(SameEnvironment, time, log).FindAsync(_texts, cancellationToken);
            if (found.Presenter is { } notifications)
                return (notifications, found.Why);
            if (wanted is DesktopKind.Linux)
                throw new PlatformNotSupportedException($"--desktop linux: {found.Why}");
            why = found.Why;
        }
        return (new TerminalPresenter(screen, _texts, time, questions), $"toasts in this terminal: {why}");
    }
}
