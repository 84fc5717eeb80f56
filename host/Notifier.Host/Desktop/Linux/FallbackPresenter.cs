using System.Threading.Channels;
using Notifier.Core.Alerts;
using Serilog;

namespace Notifier.Host.Desktop.Linux;

/// <summary>Toasts through the first presenter; whatever it throws, through the next best, and the log says why.</summary>
internal sealed class FallbackPresenter : IToastPresenter
{
    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly IToastPresenter _first;
    private readonly Func<CancellationToken, Task<(IToastPresenter? Presenter, string Why)>> _findNext;
    private readonly ILogger _log;
    private IToastPresenter? _next;

    public FallbackPresenter(IToastPresenter first, Func<CancellationToken, Task<(IToastPresenter? Presenter, string Why)>> findNext, ILogger log)
    {
        (_first, _findNext, _log) = (first, findNext, log);
        _ = PassOnAsync(first);
    }

    public string Name => _first.Name;

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public async Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        try
        {
            return await _first.ShowAsync(toast, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _log.Warning("{Presenter} failed, the next best is tried: {Fault}", _first.Name, fault.Message);
            return await ShowOtherwiseAsync(toast, fault.Message, cancellationToken);
        }
    }

    public async Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        if (_next is not null)
            await _next.WithdrawAsync(id, cancellationToken);
        await _first.WithdrawAsync(id, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        if (_next is not null)
            await _next.DisposeAsync();
        _responses.Writer.TryComplete();
    }

    private async Task<ToastDelivery> ShowOtherwiseAsync(Toast toast, string fault, CancellationToken cancellationToken)
    {
        if (_next is null)
        {
            var (found, why) = await _findNext(cancellationToken);
            if (found is null)
                return new ToastDelivery(Shown: false, $"{fault}; {why}");
            _next = found;
            _ = PassOnAsync(found);
        }
        return await _next.ShowAsync(toast, cancellationToken);
    }

    private async Task PassOnAsync(IToastPresenter presenter)
    {
        await foreach (var response in presenter.Responses.ReadAllAsync())
            _responses.Writer.TryWrite(response);
    }
}
