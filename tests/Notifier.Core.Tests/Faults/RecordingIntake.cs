using System.Collections.Concurrent;
using Notifier.Core.Plugins;
using Notifier.Core.Sources;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Faults;

/// <summary>Keeps the batches it takes, and refuses some if asked to.</summary>
internal sealed class RecordingIntake : IIntake
{
    private readonly ConcurrentQueue<(string Source, IReadOnlyList<SourceItem> Items)> _batches = [];
    private readonly ConcurrentQueue<Exception> _refusals = [];

    public event Action? Changed;

    /// <summary>Completes before a batch is taken; by default at once.</summary>
    public Func<SourcePlan, Task> Gate { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<IReadOnlyList<SourceItem>> BatchesOf(string source) => [.. _batches.Where(b => b.Source == source).Select(b => b.Items)];

    public IReadOnlyList<string> IdsOf(string source) =>
        [.. BatchesOf(source).SelectMany(batch => batch).Select(item => item.Question?.Id).OfType<string>()];

    public void Refuse(Exception reason) => _refusals.Enqueue(reason);

    public async Task AcceptAsync(SourcePlan source, IReadOnlyList<SourceItem> batch, CancellationToken cancellationToken)
    {
        await Gate(source).WaitAsync(cancellationToken);
        if (_refusals.TryDequeue(out var reason))
            throw reason;
        _batches.Enqueue((source.Id.Value, batch));
        Changed?.Invoke();
    }

    /// <summary>Completes when so many questions of the source were taken.</summary>
    public async Task<IReadOnlyList<string>> TakenAsync(string source, int count)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Changed += Look;
        Look();
        await PluginBench.OrHangAsync(enough.Task);
        Changed -= Look;
        return IdsOf(source);

        void Look()
        {
            if (IdsOf(source).Count >= count)
                enough.TrySetResult();
        }
    }
}
