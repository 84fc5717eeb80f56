namespace Notifier.Core.Sources;

/// <summary>Notices a source that has yielded without a pause, faster than its posts can be stored.</summary>
internal sealed class FloodWatch(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private long _since;
    private long _posts;

    /// <summary>The source has been flooding at the last look.</summary>
    public bool IsFlood { get; private set; }

    /// <summary>A full batch was stored, and the source has more at hand.</summary>
    /// <returns>What to say when this makes it a flood; null otherwise.</returns>
    public string? Stored(int posts)
    {
        if (_posts == 0)
            _since = time.GetTimestamp();
        _posts += posts;
        var busy = time.GetElapsedTime(_since);
        if (IsFlood || busy < Patience)
            return null;
        IsFlood = true;
        return $"{_posts} posts in {busy.TotalSeconds:0} s without a pause; it is read as fast as posts can be stored, other sources keep their turn";
    }

    /// <summary>The source had nothing at hand.</summary>
    /// <returns>True when a flood is over.</returns>
    public bool Paused()
    {
        var over = IsFlood;
        IsFlood = false;
        _posts = 0;
        return over;
    }
}
