namespace Notifier.Sdk.Testing;

/// <summary>A clock that stands still until a test moves it. Timers and delays made from it become due by that alone.</summary>
/// <remarks>Starts on 2 March 2026 at 09:00 UTC. Its local zone is UTC. Callbacks run on the thread that moves the clock.</remarks>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _set;
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private volatile bool _skipsDelays;

    /// <summary>
    /// When true, every timer made from now on is due at once, and the clock moves to where it was due: a source that polls
    /// runs without anybody moving the clock. Callbacks then run on the thread pool.
    /// </summary>
    public bool SkipsDelays
    {
        get => _skipsDelays;
        set => _skipsDelays = value;
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now + _set;
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate)
            return _now.Ticks;
    }

    /// <summary>
    /// Sets the wall clock apart from the machine's, as somebody who corrects it does, or a machine that wakes from sleep:
    /// <see cref="GetUtcNow"/> jumps; <see cref="GetTimestamp"/> and the timers know nothing of it.
    /// </summary>
    /// <param name="by">Less than zero: back.</param>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
            _set += by;
    }

    /// <summary>Moves the clock on, timer by timer, and returns when all that became due have been called.</summary>
    /// <param name="by">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A clock does not run backwards.</exception>
    public void Advance(TimeSpan by) => SetUtcNow(GetUtcNow() + by);

    /// <summary>Moves the clock to a time, as <see cref="Advance"/> does.</summary>
    /// <param name="value">Not before the present.</param>
    /// <exception cref="ArgumentOutOfRangeException">A clock does not run backwards.</exception>
    public void SetUtcNow(DateTimeOffset value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, GetUtcNow());
        DateTimeOffset until;
        lock (_gate)
            until = value.ToUniversalTime() - _set;
        while (NextDue(until) is { } timer)
            timer.Fire();
        lock (_gate)
            _now = _now < until ? until : _now;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? NextDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            _now = next.Due > _now ? next.Due : _now;
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period;
            else
                _timers.Remove(next);
            return next;
        }
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (_disposed)
                    return false;
                if (dueTime < TimeSpan.Zero)
                    return true;
                (Due, Period) = (clock._now + dueTime, period);
                clock._timers.Add(this);
            }

            if (clock.SkipsDelays)
                ThreadPool.QueueUserWorkItem(_ => Skip());
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Skip()
        {
            lock (clock._gate)
            {
                if (!clock._timers.Remove(this))
                    return;
                clock._now = Due > clock._now ? Due : clock._now;
            }

            Fire();
            if (Period > TimeSpan.Zero)
                Change(Period, Period);
        }
    }
}
