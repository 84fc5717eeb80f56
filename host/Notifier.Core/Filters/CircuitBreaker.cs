using Notifier.Core.Faults;

namespace Notifier.Core.Filters;

/// <summary>Switches a filter off that fails too often, and tries it again with a single question; each time in a row it is off for longer.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class CircuitBreaker(TimeProvider time)
{
    private readonly Queue<long> _failures = new(FaultPolicy.BreakerFailures);
    private readonly Backoff _trips = new(FaultPolicy.BreakerOpenFor, FaultPolicy.LongestDelay);
    private TimeSpan _openFor;
    private long _openedAt;
    private long _closedAt;

    /// <summary>Closed: the filter may be asked. Otherwise <see cref="Allows"/> decides.</summary>
    public bool IsClosed { get; private set; } = true;

    /// <summary>How much longer the filter is off; zero when it may be tried.</summary>
    public TimeSpan Left
    {
        get
        {
            var left = IsClosed ? TimeSpan.Zero : _openFor - time.GetElapsedTime(_openedAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>The filter may be asked: always while closed, and for a trial when it has been off long enough.</summary>
    public bool Allows() => IsClosed || time.GetElapsedTime(_openedAt) >= _openFor;

    /// <summary>Counts a failure.</summary>
    /// <returns>True when the filter is off from now on.</returns>
    public bool Fail()
    {
        var now = time.GetTimestamp();
        if (IsClosed)
        {
            _failures.Enqueue(now);
            while (time.GetElapsedTime(_failures.Peek(), now) > FaultPolicy.BreakerWindow)
                _failures.Dequeue();
            if (_failures.Count < FaultPolicy.BreakerFailures)
                return false;
        }
        Trip();
        return true;
    }

    /// <summary>Switches the filter off, twice as long as the time before unless it was well for a while in between.</summary>
    public void Trip()
    {
        if (IsClosed && time.GetElapsedTime(_closedAt) >= FaultPolicy.HealthyAfter)
            _trips.Succeed();
        Open(_trips.Fail());
    }

    /// <summary>Switches the filter off for a while.</summary>
    public void Open(TimeSpan howLong)
    {
        IsClosed = false;
        _failures.Clear();
        _openFor = howLong;
        _openedAt = time.GetTimestamp();
    }

    /// <summary>The trial went well.</summary>
    public void Close()
    {
        IsClosed = true;
        _closedAt = time.GetTimestamp();
    }
}
