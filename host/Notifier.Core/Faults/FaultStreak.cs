namespace Notifier.Core.Faults;

/// <summary>How long an instance has been failing without a healthy while in between, and when that was last logged.</summary>
internal sealed class FaultStreak(TimeProvider time)
{
    private static readonly TimeSpan LogInterval = TimeSpan.FromHours(1);

    private DateTimeOffset? _since;
    private long? _loggedAt;
    private string _last = "";

    /// <summary>As a phrase for people; empty when all is well.</summary>
    public string Since => _since is { } since ? $"faulted since {time.Clock(since)}" : "";

    /// <summary>Since when, and the last fault, for an attempt that may or may not end it; empty when all is well.</summary>
    public string Story => _since is null ? "" : $"{Since}: {_last}";

    /// <param name="fault">What happened.</param>
    /// <param name="ran">How long it had been running well before.</param>
    public void Add(Exception fault, TimeSpan ran)
    {
        _last = FaultText.Of(fault);
        if (ran >= FaultPolicy.HealthyAfter)
            (_since, _loggedAt) = (null, null);
        _since ??= time.GetUtcNow();
    }

    /// <summary>True once an hour: a channel that is down for a day must not fill the log.</summary>
    public bool MayLog()
    {
        if (_loggedAt is { } logged && time.GetElapsedTime(logged) < LogInterval)
            return false;
        _loggedAt = time.GetTimestamp();
        return true;
    }
}
