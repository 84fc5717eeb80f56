using Microsoft.Extensions.Time.Testing;

namespace Notifier.Plugins.Feed.Tests;

/// <summary>A clock that stands still and tells when someone begins to wait for it.</summary>
internal sealed class ObservedClock() : FakeTimeProvider(DateTimeOffset.Parse("2010-09-09T03:00:00Z"))
{
    private TaskCompletionSource<TimeSpan> _delay = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _timeout = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with its length once a delay has begun.</summary>
    public Task<TimeSpan> Delay => _delay.Task;

    /// <summary>Completes once a time-out is being counted.</summary>
    public Task Timeout => _timeout.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (state is Task)
            _delay.TrySetResult(dueTime);
        else
            _timeout.TrySetResult();
        return timer;
    }

    /// <summary>Lets the delay that has begun end.</summary>
    public async Task FinishDelayAsync()
    {
        var length = await Delay;
        _delay = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _timeout = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Advance(length);
    }
}
