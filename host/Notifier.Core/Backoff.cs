namespace Notifier.Core;

/// <summary>How long to wait after each failure in a row: twice as long as after the one before, up to the longest.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private TimeSpan? _last;

    /// <summary>Nothing has failed since the last success.</summary>
    public bool IsFresh => _last is null;

    /// <summary>Notes a failure.</summary>
    /// <returns>How long to wait now.</returns>
    public TimeSpan Fail()
    {
        var delay = _last is not { } last ? first : last * 2 < longest ? last * 2 : longest;
        _last = delay;
        return delay;
    }

    public void Succeed() => _last = null;
}
