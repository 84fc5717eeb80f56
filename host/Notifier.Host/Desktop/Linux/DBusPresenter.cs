using System.Collections.Concurrent;
using System.Threading.Channels;
using Notifier.Core;
using Notifier.Core.Alerts;
using Serilog;

namespace Notifier.Host.Desktop.Linux;

/// <summary>
/// Toasts through the session bus. One at a time is handed to the daemon, since daemons have been seen to stop answering for good
/// when many arrived side by side. Throws when the bus is gone, and connects anew the next time.
/// </summary>
internal sealed class DBusPresenter : IToastPresenter
{
    private const int MostShown = 16;

    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly ConcurrentDictionary<uint, Shown> _shown = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Func<CancellationToken, Task<NotificationService>> _connect;
    private readonly DesktopTexts _texts;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private NotificationService? _service;
    private Moment? _silentSince;
    private long _count;

    public DBusPresenter(
        NotificationService service, Func<CancellationToken, Task<NotificationService>> connect, DesktopTexts texts, TimeProvider time, ILogger log)
    {
        (_connect, _texts, _time, _log) = (connect, texts, time, log);
        Use(service);
    }

    public string Name => "desktop notifications";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public async Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return _silentSince?.IsOver(DaemonAnswer.RestAfterSilence, _time) is false ? Silent() : await HandOverAsync(toast, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            foreach (var (number, _) in _shown.Where(pair => pair.Value.Toast == id))
                await TakeAwayAsync(number, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (_silentSince is null)
                await Task.WhenAll(_shown.Keys.Select(number => TakeAwayAsync(number, CancellationToken.None)));
        }
        catch (Exception fault)
        {
            _log.Debug(fault, "Notifications could not be taken away at the end");
        }
        _service?.Dispose();
        _responses.Writer.TryComplete();
        _oneAtATime.Dispose();
    }

    private async Task<ToastDelivery> HandOverAsync(Toast toast, CancellationToken cancellationToken)
    {
        try
        {
            if (_service is null)
                Use(await _connect(cancellationToken));
            var server = _service!.Server;
            var before = _shown.FirstOrDefault(pair => pair.Value.Toast == toast.Id).Key;
            var actions = NotificationAction.Of(toast, _texts, server.HasMenu);
            var number = await _service.NotifyAsync(toast, actions, before, cancellationToken);
            if (before != number)
                _shown.TryRemove(before, out _);
            _shown[number] = new Shown(toast.Id, actions, _count++);
            _silentSince = null;
            if (_shown.Count > MostShown)
                await TakeAwayAsync(_shown.MinBy(pair => pair.Value.Order).Key, cancellationToken);
            return DaemonAnswer.Shown(server);
        }
        catch (TimeoutException)
        {
            _silentSince = Moment.Of(_time);
            _log.Warning("{Daemon} took no notification in time", _service?.Server.Name ?? "The notification daemon");
            return Silent();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            Leave();
            throw;
        }
    }

    private void Use(NotificationService service)
    {
        _service = service;
        service.Invoked += Press;
        service.Closed += number => _shown.TryRemove(number, out _);
    }

    /// <summary>With the bus all that was shown through it is gone.</summary>
    private void Leave()
    {
        _service?.Dispose();
        _service = null;
        _shown.Clear();
    }

    private void Press(uint number, string key)
    {
        if (_shown.TryGetValue(number, out var shown) && shown.Actions.FirstOrDefault(action => action.Key == key) is { } action)
            _responses.Writer.TryWrite(action.Response);
    }

    private async Task TakeAwayAsync(uint number, CancellationToken cancellationToken)
    {
        _shown.TryRemove(number, out _);
        if (_service is { } service)
            await service.CloseAsync(number, cancellationToken);
    }

    private ToastDelivery Silent() => DaemonAnswer.Silent(_service?.Server.Name ?? "the notification daemon");

    private sealed record Shown(ToastId Toast, IReadOnlyList<NotificationAction> Actions, long Order);
}
