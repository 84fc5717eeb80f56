using Notifier.Core.Faults;
using Serilog;

namespace Notifier.Core.Filters;

/// <summary>The call a filter was not back from in time, if there is one. The next is made only when it has ended.</summary>
/// <param name="log">Gives the plugin's log, which may change its name.</param>
internal sealed class LateCall(TimeProvider time, Func<ILogger> log) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _stop = new();
    private ITimer? _grace;
    private TaskCompletionSource? _over;
    private int _open;
    private bool _stuck;

    /// <summary>What the filter is told with each call.</summary>
    public CancellationToken Stop => _stop.Token;

    public bool IsOpen => Volatile.Read(ref _open) > 0;

    /// <summary>Ends when the filter has come back.</summary>
    public Task Over
    {
        get
        {
            lock (_lock)
                return _open <= 0 ? Task.CompletedTask : (_over ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>When the last one was found to be late.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Tells the filter to stop.</summary>
    /// <param name="stuck">Told when the call has not ended in a while.</param>
    public void Begin(Action stuck)
    {
        lock (_lock)
        {
            // It may have come back already, between being found late and getting here.
            if (++_open <= 0)
                return;
            Since = time.GetUtcNow();
            _ = ForeignCallbacks.CancelAsync(_stop, log());
            _grace ??= time.CreateTimer(_ => OnGraceOver(stuck), null, FaultPolicy.FilterGrace, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The call has ended after all.</summary>
    /// <returns>True when it had been said to be stuck.</returns>
    public bool End()
    {
        lock (_lock)
        {
            if (--_open > 0)
                return false;
            _grace?.Dispose();
            _grace = null;
            _over?.SetResult();
            _over = null;
            _stop = new CancellationTokenSource();
            var stuck = _stuck;
            _stuck = false;
            return stuck;
        }
    }

    /// <summary>No call is open, and none will be.</summary>
    public void Dispose()
    {
        _grace?.Dispose();
        _stop.Dispose();
    }

    private void OnGraceOver(Action stuck)
    {
        lock (_lock)
        {
            if (_open <= 0)
                return;
            _stuck = true;
        }
        stuck();
    }
}
