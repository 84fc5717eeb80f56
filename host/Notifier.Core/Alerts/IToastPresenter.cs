using System.Threading.Channels;

namespace Notifier.Core.Alerts;

/// <summary>Puts toasts on this machine's screen.</summary>
internal interface IToastPresenter : IAsyncDisposable
{
    /// <summary>What it is, for log and status: <c>Windows toast</c>, <c>balloon</c>, <c>notify-send</c>, <c>terminal</c>.</summary>
    string Name { get; }

    /// <summary>What people did with the toasts. Completes when the presenter is disposed.</summary>
    ChannelReader<ToastResponse> Responses { get; }

    /// <summary>Shows the toast, replacing one of the same id. Does not throw for a desktop's refusal: the outcome says so.</summary>
    Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken);

    /// <summary>Takes the toast away, wherever it still shows. Nothing happens when it is gone.</summary>
    Task WithdrawAsync(ToastId id, CancellationToken cancellationToken);
}
