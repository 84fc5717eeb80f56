using System.Globalization;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Linux;
using Notifier.Host.Desktop.Terminal;
using Serilog;

namespace Notifier.Host.Desktop;

/// <summary>Chooses how toasts and tray appear in this session.</summary>
internal sealed class DesktopFactory(TimeProvider time, ILogger log)
{
    private static readonly Dictionary<string, string> SameEnvironment = [];

    private readonly DesktopTexts _texts = DesktopTexts.For(CultureInfo.CurrentUICulture);

    /// <param name="wanted">What was asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PlatformNotSupportedException">What was asked for cannot be had here; says why and what to do.</exception>
    public async Task<DesktopSession> CreateAsync(DesktopKind wanted, CancellationToken cancellationToken)
    {
        var screen = new TerminalScreen(Console.Out, TerminalMode.Detect());
        var tray = new TerminalTray(screen, _texts, time);
        var (presenter, why) = await ChooseAsync(wanted, screen, cancellationToken);
        if (screen.Mode.Keys)
        {
            List<IKeyTarget> targets = presenter is IKeyTarget keys ? [keys, tray] : [tray];
            new TerminalKeys(screen, _texts, targets).Listen(TerminalKeys.ReadConsole);
        }
        return new DesktopSession(presenter, tray, why);
    }

    private async Task<(IToastPresenter Presenter, string Why)> ChooseAsync(
        DesktopKind wanted, TerminalScreen screen, CancellationToken cancellationToken)
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
        return (new TerminalPresenter(screen, _texts, time.LocalTimeZone), $"toasts in this terminal: {why}");
    }
}
