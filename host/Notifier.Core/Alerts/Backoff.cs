namespace Notifier.Core.Alerts;

/// <summary>How long to leave alone what has just failed: 30 s, doubling to 5 min until it succeeds.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TimeSpan _next = Shortest;

    /// <summary>Nothing is tried before this time; null: at once.</summary>
    public DateTimeOffset? Until { get; private set; }

    public void Fail(DateTimeOffset now)
    {
        Until = now + _next;
        _next = _next * 2 < Longest ? _next * 2 : Longest;
    }

    public void Succeed() => (Until, _next) = (null, Shortest);
}
