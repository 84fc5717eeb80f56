using System.ComponentModel;
using System.Threading.Channels;
using Notifier.Core;
using Notifier.Core.Alerts;
using Serilog;

namespace Notifier.Host.Desktop.Linux;

/// <summary>
/// Toasts through notify-send. One notification at a time is handed to the daemon, since daemons have been seen to stop answering
/// for good when about twenty a second arrived side by side.
/// </summary>
internal sealed class NotifySendPresenter(
    Tool notifySend, NotificationBus bus, NotificationServer server, DesktopTexts texts, TimeProvider time, ILogger log) : IToastPresenter
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly WaitingNotifications _waiting = new(capacity: 16);
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private Moment? _silentSince;

    public string Name => "notify-send";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public async Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return _silentSince?.IsOver(DaemonAnswer.RestAfterSilence, time) is false ? DaemonAnswer.Silent(server.Name) : await HandOverAsync(toast, cancellationToken);
        }
        catch (Win32Exception missing)
        {
            return new ToastDelivery(Shown: false, $"{notifySend.Program} cannot be run ({missing.Message}): install libnotify");
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
            if (_waiting.Remove(id) is { } notification)
                await TakeAwayAsync(notification, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _oneAtATime.WaitAsync();
        foreach (var notification in _waiting.RemoveAll())
        {
            if (_silentSince is null)
                await TakeAwayAsync(notification, CancellationToken.None);
            notification.End();
            await notification.Followed;
        }
        _responses.Writer.TryComplete();
        _oneAtATime.Dispose();
    }

    private async Task<ToastDelivery> HandOverAsync(Toast toast, CancellationToken cancellationToken)
    {
        var arguments = NotifySendArguments.For(toast, texts, server, _waiting.IdOf(toast.Id));
        var notification = new ShownNotification(toast.Id, notifySend.Start(arguments), notifySend);
        using var timeout = new CancellationTokenSource(AnswerWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (await notification.WaitUntilShownAsync(either.Token) is { } fault)
            {
                notification.Dispose();
                return new ToastDelivery(Shown: false, $"{fault}; {DaemonAnswer.Remedy}");
            }
        }
        catch (OperationCanceledException)
        {
            notification.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            _silentSince = Moment.Of(time);
            log.Warning("{Daemon} took no notification within {Seconds} s", server.Name, AnswerWithin.TotalSeconds);
            return DaemonAnswer.Silent(server.Name);
        }
        _silentSince = null;
        await KeepAsync(notification, cancellationToken);
        return DaemonAnswer.Shown(server);
    }

    private async Task KeepAsync(ShownNotification notification, CancellationToken cancellationToken)
    {
        foreach (var gone in _waiting.Add(notification))
        {
            if (gone.Id == notification.Id)
                gone.End();
            else
                await TakeAwayAsync(gone, cancellationToken);
        }
        notification.Followed = FollowAsync(notification);
    }

    private async Task FollowAsync(ShownNotification notification)
    {
        using (notification)
        {
            try
            {
                var action = await notification.WaitForActionAsync();
                if (_waiting.Remove(notification) && action is not null && NotifySendArguments.VerbOf(action) is { } verb)
                    _responses.Writer.TryWrite(new ToastResponse(notification.Toast, verb));
            }
            catch (Exception fault)
            {
                log.Warning(fault, "What is pressed on notification {Toast} cannot be heard; the tray has the question, too", notification.Toast);
            }
        }
    }

    private async Task TakeAwayAsync(ShownNotification notification, CancellationToken cancellationToken)
    {
        await bus.CloseAsync(notification.Id, cancellationToken);
        notification.End();
    }
}
