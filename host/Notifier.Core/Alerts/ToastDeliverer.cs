using Serilog;

namespace Notifier.Core.Alerts;

/// <summary>Puts toasts on the screen, waits only so long for it, and knows whether the screen takes them.</summary>
internal sealed class ToastDeliverer(IToastPresenter presenter, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Why the last toast did not reach the screen; null when it did.</summary>
    public string? Fault { get; private set; }

    public async Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        var delivery = await TryShowAsync(toast, cancellationToken);
        var fault = delivery.Shown ? null : $"{presenter.Name}: {delivery.Detail}";
        if (fault is not null && fault != Fault)
            log.Error("Toasts do not reach the screen, and are tried again: {Fault}", fault);
        else if (fault is null && Fault is not null)
            log.Information("Toasts reach the screen again ({Presenter})", presenter.Name);
        Fault = fault;
        return delivery;
    }

    public async Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        try
        {
            await presenter.WithdrawAsync(id, cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.Warning(fault, "Toast {Toast} could not be taken off the screen", id);
        }
    }

    private async Task<ToastDelivery> TryShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        try
        {
            return await presenter.ShowAsync(toast, cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new ToastDelivery(false, $"no answer within {Patience.TotalSeconds} s");
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.Error(fault, "{Presenter} failed to show toast {Toast}", presenter.Name, toast.Id);
            return new ToastDelivery(false, fault.Message);
        }
    }
}
