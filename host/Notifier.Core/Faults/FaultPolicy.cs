namespace Notifier.Core.Faults;

/// <summary>How long the host waits for a plugin, and how often it forgives one.</summary>
internal static class FaultPolicy
{
    /// <summary>A plugin that holds its thread longer than this while it starts has failed to start.</summary>
    public static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(20);

    /// <summary>What does not end within this time when told to is left behind.</summary>
    public static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    /// <summary>What was read when the host stops is stored within this time, or read again next time.</summary>
    public static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(4);

    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    /// <summary>Between attempts where only somebody else can mend it: refused credentials, an address where nothing is.</summary>
    public static readonly TimeSpan HopelessDelay = TimeSpan.FromHours(1);

    /// <summary>The longest wait a channel's "try again after" is obeyed for: people wait for answers.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    /// <summary>Faults before so long a healthy run no longer count.</summary>
    public static readonly TimeSpan HealthyAfter = TimeSpan.FromMinutes(10);

    /// <summary>A filter's later answer is no opinion.</summary>
    public static readonly TimeSpan FilterTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>How long one filter may keep a batch from the others: it has no opinion on the questions it did not get to.</summary>
    public static TimeSpan FilterShare(int questions) => TimeSpan.FromMilliseconds(Math.Max(5_000, 20 * questions));

    /// <summary>A filter that comes back from a question later than that is off for a while.</summary>
    public static readonly TimeSpan FilterGrace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// So many failures of a filter within <see cref="BreakerWindow"/> switch it off for <see cref="BreakerOpenFor"/>, and for twice as
    /// long each time it fails again, up to <see cref="LongestDelay"/>.
    /// </summary>
    public const int BreakerFailures = 5;

    public static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan BreakerOpenFor = TimeSpan.FromSeconds(30);

    /// <summary>A channel's "try again after", within the limits it is obeyed in.</summary>
    public static TimeSpan Sensible(TimeSpan retryAfter) =>
        retryAfter < FirstDelay ? FirstDelay : retryAfter > LongestRetryAfter ? LongestRetryAfter : retryAfter;
}
