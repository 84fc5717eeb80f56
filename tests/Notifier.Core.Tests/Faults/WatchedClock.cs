using Microsoft.Extensions.Time.Testing;

namespace Notifier.Core.Tests.Faults;

/// <summary>
/// A clock that stands still until a test moves it, and knows who waits for it: time passes for a wait that has begun, never
/// for a thread that has not had its turn yet.
/// </summary>
internal sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _lock = new();
    private readonly List<Wait> _waits = [];
    private TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(base.CreateTimer(callback, state, dueTime, period), dueTime, End);
        TaskCompletionSource begun;
        lock (_lock)
        {
            _waits.Add(wait);
            (begun, _begun) = (_begun, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        begun.SetResult();
        return wait;
    }

    /// <summary>Once somebody waits for just so long, lets that time pass.</summary>
    public async Task PassAsync(TimeSpan length)
    {
        for (var next = NextBegins(); !IsAwaited(length); next = NextBegins())
            await PluginBench.OrHangAsync(next);
        Advance(length);
    }

    /// <summary>Lets the time pass for every wait of just so long until the task is over.</summary>
    public async Task PassAsync(TimeSpan length, Task until)
    {
        while (!until.IsCompleted)
        {
            var next = NextBegins();
            if (IsAwaited(length))
                Advance(length);
            else
                await PluginBench.OrHangAsync(Task.WhenAny(next, until));
        }
        await until;
    }

    private Task NextBegins()
    {
        lock (_lock)
            return _begun.Task;
    }

    private bool IsAwaited(TimeSpan length)
    {
        lock (_lock)
            return _waits.Exists(wait => wait.Length == length);
    }

    private void End(Wait wait)
    {
        lock (_lock)
            _waits.Remove(wait);
    }

    private sealed class Wait(ITimer timer, TimeSpan length, Action<Wait> ended) : ITimer
    {
        public TimeSpan Length => length;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            ended(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            ended(this);
            return timer.DisposeAsync();
        }
    }
}
