using Notifier.Core.Alerts;
using Tmds.DBus.Protocol;

namespace Notifier.Host.Desktop.Linux;

/// <summary>
/// The notification daemon over a connection of its own to the session bus. Methods and signals are those of the Desktop
/// Notifications Specification 1.2. Every call throws when the bus is gone, and <see cref="TimeoutException"/> when the daemon is silent.
/// </summary>
internal sealed class NotificationService : IDisposable
{
    private const string Name = "org.freedesktop.Notifications";
    private const string Path = "/org/freedesktop/Notifications";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly DBusConnection _connection;
    private readonly TimeProvider _time;

    private NotificationService(DBusConnection connection, TimeProvider time) => (_connection, _time) = (connection, time);

    /// <summary>A button was pressed: the notification's number and the action's name. On the bus's thread.</summary>
    public event Action<uint, string>? Invoked;

    /// <summary>A notification has left the screen. On the bus's thread.</summary>
    public event Action<uint>? Closed;

    public NotificationServer Server { get; private set; } = null!;

    /// <summary>Connects and asks who is there.</summary>
    public static async Task<NotificationService> ConnectAsync(string address, TimeProvider time, CancellationToken cancellationToken)
    {
        var service = new NotificationService(new DBusConnection(address), time);
        try
        {
            await service._connection.ConnectAsync().AsTask().WaitAsync(Patience, time, cancellationToken);
            await service.BeginAsync(cancellationToken);
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <returns>The daemon's number for it.</returns>
    public Task<uint> NotifyAsync(Toast toast, IReadOnlyList<NotificationAction> actions, uint replaces, CancellationToken cancellationToken) =>
        AskAsync(Notification(toast, actions, replaces), (Message reply, object? _) => reply.GetBodyReader().ReadUInt32(), cancellationToken);

    /// <summary>Takes a notification off the screen; nothing happens when it is gone.</summary>
    public async Task CloseAsync(uint id, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.CallMethodAsync(Message()).WaitAsync(Patience, _time, cancellationToken);
        }
        catch (DBusErrorReplyException)
        {
            // Some daemons call it an error that it is gone.
        }

        MessageBuffer Message()
        {
            using var call = Call("CloseNotification", "u");
            call.WriteUInt32(id);
            return call.CreateMessage();
        }
    }

    public void Dispose() => _connection.Dispose();

    private MessageBuffer Notification(Toast toast, IReadOnlyList<NotificationAction> actions, uint replaces)
    {
        using var call = Call("Notify", "susssasa{sv}i");
        call.WriteString("Notifier");
        call.WriteUInt32(replaces);
        call.WriteString(toast.Urgent ? "dialog-warning" : "dialog-question");
        call.WriteString(PlainText.Line(toast.Title, 200));
        call.WriteString(NotificationBody.Render(toast, Server.Markup));
        call.WriteArray(Server.Actions ? actions.SelectMany(action => (string[])[action.Key, action.Label]).ToArray() : []);
        call.WriteDictionary(new Dictionary<string, VariantValue>
        {
            ["urgency"] = VariantValue.Byte(toast.Urgent ? (byte)2 : toast.Quiet ? (byte)0 : (byte)1),
            ["suppress-sound"] = VariantValue.Bool(toast.Quiet),
        });
        // It stays until somebody does something with it: 0 is never, where -1 leaves it to the daemon, which mostly takes it away.
        call.WriteInt32(0);
        return call.CreateMessage();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await WatchAsync("ActionInvoked", (Message signal, object? _) => Pair(signal), pressed => Invoked?.Invoke(pressed.Id, pressed.Key), cancellationToken);
        await WatchAsync("NotificationClosed", (Message signal, object? _) => signal.GetBodyReader().ReadUInt32(), id => Closed?.Invoke(id), cancellationToken);
        var about = await AskAsync(Question("GetServerInformation"), (Message reply, object? _) => Names(reply), cancellationToken);
        var can = await AskAsync(Question("GetCapabilities"), (Message reply, object? _) => reply.GetBodyReader().ReadArrayOfString(), cancellationToken);
        Server = new NotificationServer(PlainText.Line(about, 60), can.Contains("body-markup"), can.Contains("actions"));
    }

    private async Task WatchAsync<T>(string signal, MessageValueReader<T> read, Action<T> act, CancellationToken cancellationToken) =>
        await _connection.WatchSignalAsync(
            Name, Path, Name, signal, read, (Notification<T> heard) =>
            {
                if (heard.HasValue)
                    act(heard.Value);
            },
            ObserverFlags.None, emitOnCapturedContext: false, state: null).AsTask().WaitAsync(Patience, _time, cancellationToken);

    private static (uint Id, string Key) Pair(Message signal)
    {
        var reader = signal.GetBodyReader();
        return (reader.ReadUInt32(), reader.ReadString());
    }

    /// <summary>The daemon's name and version; its maker, between them, is left out.</summary>
    private static string Names(Message reply)
    {
        var reader = reply.GetBodyReader();
        var name = reader.ReadString();
        reader.ReadString();
        return $"{name} {reader.ReadString()}";
    }

    private Task<T> AskAsync<T>(MessageBuffer call, MessageValueReader<T> read, CancellationToken cancellationToken) =>
        _connection.CallMethodAsync(call, read, null).WaitAsync(Patience, _time, cancellationToken);

    private MessageBuffer Question(string method)
    {
        using var call = Call(method, null);
        return call.CreateMessage();
    }

    private MessageWriter Call(string method, string? signature)
    {
        var writer = _connection.GetMessageWriter();
        writer.WriteMethodCallHeader(Name, Path, Name, method, signature, MessageFlags.None);
        return writer;
    }
}
