using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A screen that remembers what it was told, and refuses on demand.</summary>
internal sealed class RecordingPresenter : IToastPresenter
{
    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly Channel<Toast> _shown = Channel.CreateUnbounded<Toast>();

    public string Name => "recorder";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    /// <summary>What was shown since the last look.</summary>
    public List<Toast> Shown { get; } = [];

    public List<ToastId> Withdrawn { get; } = [];

    /// <summary>What is on the screen now.</summary>
    public HashSet<ToastId> Up { get; } = [];

    public string? Refusal { get; set; }

    /// <summary>Called while a toast is being shown.</summary>
    public Func<Toast, Task>? WhileShowing { get; set; }

    public int Attempts { get; private set; }

    public async Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        Attempts++;
        if (WhileShowing is { } meanwhile)
            await meanwhile(toast);
        if (Refusal is { } refusal)
            return new ToastDelivery(false, refusal);
        Shown.Add(toast);
        Up.Add(toast.Id);
        _shown.Writer.TryWrite(toast);
        return new ToastDelivery(true, "recorded");
    }

    public Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        Withdrawn.Add(id);
        Up.Remove(id);
        return Task.CompletedTask;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Shown.Clear();
        Withdrawn.Clear();
        Up.Clear();
        Refusal = null;
    }

    public void Press(ToastResponse response) => _responses.Writer.TryWrite(response);

    /// <summary>Waits for the next toast on the screen.</summary>
    public Task<Toast> NextAsync() => _shown.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync()
    {
        _responses.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }
}
