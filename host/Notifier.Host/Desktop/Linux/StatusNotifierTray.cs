using System.Threading.Channels;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;
using Serilog;
using Tmds.DBus.Protocol;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The tray of a Linux desktop: an icon and a menu that the desktop's tray host draws, told over the session bus.</summary>
internal sealed class StatusNotifierTray : ITray
{
    private const string Watcher = "org.kde.StatusNotifierWatcher";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<TrayCommand> _commands = Channel.CreateUnbounded<TrayCommand>();
    private readonly DBusConnection _connection;
    private readonly StatusNotifierItem _item;
    private readonly StatusNotifierMenu _menu;
    private readonly TrayMenu _items;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    private StatusNotifierTray(DBusConnection connection, DesktopTexts texts, TimeProvider time, ILogger log)
    {
        (_connection, _time, _log) = (connection, time, log);
        _item = new StatusNotifierItem(connection, texts, time);
        _menu = new StatusNotifierMenu(connection, _commands.Writer);
        _items = new TrayMenu(texts, time);
    }

    public ChannelReader<TrayCommand> Commands => _commands.Reader;

    /// <summary>Connects, and shows the icon as soon as there is a tray host.</summary>
    /// <param name="address">Of the session bus.</param>
    public static async Task<StatusNotifierTray> ConnectAsync(string address, DesktopTexts texts, TimeProvider time, ILogger log, CancellationToken cancellationToken)
    {
        var connection = new DBusConnection(address);
        try
        {
            await connection.ConnectAsync().AsTask().WaitAsync(Patience, time, cancellationToken);
            var tray = new StatusNotifierTray(connection, texts, time, log);
            connection.AddMethodHandlers([tray._item, tray._menu]);
            await tray.WatchHostsAsync(cancellationToken);
            await tray.RegisterAsync();
            return tray;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Update(TraySnapshot snapshot)
    {
        _item.Update(snapshot);
        _menu.Update(_items.Build(snapshot));
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _commands.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    /// <summary>A tray host may begin, or begin anew, at any time.</summary>
    private async Task WatchHostsAsync(CancellationToken cancellationToken) => await _connection.WatchSignalAsync(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged",
        (Message signal, object? _) => Change(signal),
        (Notification<(string Name, string Owner)> heard) =>
        {
            if (heard.HasValue && heard.Value.Name == Watcher && heard.Value.Owner.Length > 0)
                _ = RegisterAsync();
        },
        ObserverFlags.None, emitOnCapturedContext: false, state: null).AsTask().WaitAsync(Patience, _time, cancellationToken);

    private static (string Name, string Owner) Change(Message signal)
    {
        var reader = signal.GetBodyReader();
        var name = reader.ReadString();
        reader.ReadString();
        return (name, reader.ReadString());
    }

    /// <summary>Does not throw: without a tray host there is no icon, and all else works.</summary>
    private async Task RegisterAsync()
    {
        try
        {
            await _connection.CallMethodAsync(Registration()).WaitAsync(Patience, _time);
            _log.Information("The icon is in the desktop's tray");
        }
        catch (Exception fault)
        {
            _log.Information("There is no icon: the desktop has no tray for status notifiers now ({Fault})", fault.Message);
        }
    }

    private MessageBuffer Registration()
    {
        using var writer = _connection.GetMessageWriter();
        writer.WriteMethodCallHeader(Watcher, "/StatusNotifierWatcher", Watcher, "RegisterStatusNotifierItem", "s", MessageFlags.NoAutoStart);
        writer.WriteString(_connection.UniqueName ?? "");
        return writer.CreateMessage();
    }
}
