using System.Text.RegularExpressions;
using Notifier.Core.Alerts;
using Serilog;

namespace Notifier.Host.Desktop.Linux;

/// <summary>Finds out whether this session can show notifications, by asking it.</summary>
/// <param name="environment">Variables for the programs started that differ from this process's.</param>
internal sealed partial class LinuxDesktop(IReadOnlyDictionary<string, string> environment, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Tool _notifySend = new("notify-send", environment);

    /// <summary>
    /// Into a pipe, notify-send 0.8 keeps the number it prints until it ends, which with buttons is when the notification closes;
    /// stdbuf makes it write line by line.
    /// </summary>
    private readonly Tool _promptNotifySend = new("notify-send", environment, ["stdbuf", "-oL"]);

    /// <returns>A presenter, or null and why there can be none, with the remedy.</returns>
    public async Task<(IToastPresenter? Presenter, string Why)> FindAsync(DesktopTexts texts, CancellationToken cancellationToken)
    {
        if (!HasSessionBus())
            return (null, "no session bus: DBUS_SESSION_BUS_ADDRESS is not set, and XDG_RUNTIME_DIR has no bus");
        try
        {
            var service = await ConnectAsync(cancellationToken);
            var presenter = new DBusPresenter(service, ConnectAsync, texts, time, log);
            return (new FallbackPresenter(presenter, token => FindNotifySendAsync(texts, token), log), $"notifications by {service.Server.Name}");
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.Information("The session bus is not to be used directly, notify-send is tried: {Fault}", fault.Message);
            return await FindNotifySendAsync(texts, cancellationToken);
        }
    }

    /// <summary>Through notify-send, a process a toast.</summary>
    public async Task<(IToastPresenter? Presenter, string Why)> FindNotifySendAsync(DesktopTexts texts, CancellationToken cancellationToken)
    {
        if (await ExplainNotifySendAsync(cancellationToken) is { } fault)
            return (null, fault);
        var bus = new NotificationBus(new Tool("dbus-send", environment), time);
        var (server, why) = await bus.FindServerAsync(cancellationToken);
        return server is null
            ? (null, $"no notification daemon answers: {why}")
            : (new NotifySendPresenter(_promptNotifySend, bus, server, texts, time, log), $"notifications by {server.Name} through notify-send");
    }

    /// <returns>The desktop's tray, or null where there is no session bus to tell it on.</returns>
    public async Task<ITray?> FindTrayAsync(DesktopTexts texts, CancellationToken cancellationToken)
    {
        if (!HasSessionBus())
            return null;
        try
        {
            return await StatusNotifierTray.ConnectAsync(BusAddress, texts, time, log, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.Information("There is no icon: the session bus is not to be used ({Fault})", fault.Message);
            return null;
        }
    }

    private string BusAddress => Variable("DBUS_SESSION_BUS_ADDRESS") ?? $"unix:path={Path.Combine(Variable("XDG_RUNTIME_DIR")!, "bus")}";

    private Task<NotificationService> ConnectAsync(CancellationToken cancellationToken) => NotificationService.ConnectAsync(BusAddress, time, cancellationToken);

    private bool HasSessionBus() =>
        Variable("DBUS_SESSION_BUS_ADDRESS") is not null
        || (Variable("XDG_RUNTIME_DIR") is { } folder && Path.Exists(Path.Combine(folder, "bus")));

    private async Task<string?> ExplainNotifySendAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var (output, fault) = await _notifySend.RunAsync(["--version"], either.Token);
        if (output is null)
            return $"{fault}; install libnotify 0.8 or newer (Debian and Ubuntu: libnotify-bin)";
        var version = Version.TryParse(VersionNumber.Match(output).Value, out var parsed) ? parsed : new Version(0, 0);
        if (version < new Version(0, 8))
            return $"notify-send {version} has no buttons; install libnotify 0.8 or newer";
        (output, fault) = await new Tool("stdbuf", environment).RunAsync(["--version"], either.Token);
        return output is null ? $"{fault}; install GNU coreutils" : null;
    }

    private string? Variable(string name) =>
        (environment.GetValueOrDefault(name) ?? Environment.GetEnvironmentVariable(name)) is { Length: > 0 } value ? value : null;

    [GeneratedRegex(@"\d+(\.\d+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber { get; }
}
