namespace Notifier.Plugins.Feed.Polling;

/// <summary>How long to wait between two polls.</summary>
internal static class PollInterval
{
    /// <summary>People wait for answers: a channel is looked at no less often because of what a header says, which may be a mistake.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The configured interval, or what the feed or its server asks for if that is longer.</summary>
    public static TimeSpan Next(TimeSpan every, TimeSpan asked, TimeSpan? ttl)
    {
        var floor = ttl > asked ? ttl.Value : asked;
        floor = floor < Longest ? floor : Longest;
        return every > floor ? every : floor;
    }

    /// <summary>What an answer's headers ask for; zero when nothing.</summary>
    public static TimeSpan Asked(HttpResponseMessage response, DateTimeOffset now)
    {
        var cache = response.Headers.CacheControl;
        var fresh = cache is { MaxAge: { } maxAge, NoCache: false, NoStore: false } ? maxAge - (response.Headers.Age ?? TimeSpan.Zero) : TimeSpan.Zero;
        var retry = RetryAfter(response, now) ?? TimeSpan.Zero;
        return fresh > retry ? fresh : retry;
    }

    /// <summary>The Retry-After header, which is either seconds or a date; null when absent or not readable.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
