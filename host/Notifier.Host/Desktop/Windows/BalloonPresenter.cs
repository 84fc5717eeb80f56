using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Windows;

/// <summary>
/// Toasts as the notification icon's balloon, where Windows has no toasts. A click opens; the other buttons are in the icon's menu.
/// </summary>
internal sealed class BalloonPresenter : IToastPresenter
{
    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly IBalloons _balloons;
    private readonly Lock _gate = new();
    private ToastId? _showing;

    public BalloonPresenter(IBalloons balloons)
    {
        _balloons = balloons;
        balloons.BalloonClicked += Open;
    }

    public string Name => "balloon";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public async Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        if (toast.Quiet)
            return new ToastDelivery(Shown: true, "in the icon's menu");
        lock (_gate)
            _showing = toast.Id;
        var text = toast.Attribution.Length > 0 ? $"{Fit(toast)}\n{PlainText.Line(toast.Attribution, 100)}" : Fit(toast);
        return await _balloons.ShowBalloonAsync(PlainText.Line(toast.Title, 63), text, toast.Urgent)
            ? new ToastDelivery(Shown: true, "shown as a balloon")
            : new ToastDelivery(Shown: false, "the taskbar did not take the balloon: restart Windows Explorer, or sign out and in");
    }

    public Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_showing == id)
            {
                _showing = null;
                _balloons.HideBalloon();
            }
        }
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _balloons.BalloonClicked -= Open;
        _responses.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    /// <summary>What of the body leaves room for the small print within the shell's 255 characters.</summary>
    private static string Fit(Toast toast) =>
        PlainText.Block(toast.Body.Trim(), 255 - 1 - Math.Min(toast.Attribution.Length, 100)).Text;

    private void Open()
    {
        lock (_gate)
        {
            if (_showing is { } id)
                _responses.Writer.TryWrite(new ToastResponse(id, ToastVerb.Open));
        }
    }
}
