namespace Notifier.Host.Logging;

/// <summary>So many of each a minute.</summary>
internal sealed class Ration<TKey>(int most, TimeProvider time)
    where TKey : notnull
{
    private const int MostKeys = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (long Since, int Said, long Unsaid)> _said = [];

    /// <returns>How many were left out before this one; null: so is this one.</returns>
    public long? Take(TKey key)
    {
        lock (_lock)
        {
            if (_said.TryGetValue(key, out var before) && time.GetElapsedTime(before.Since) < Interval)
            {
                var isOver = before.Said == most;
                _said[key] = isOver ? before with { Unsaid = before.Unsaid + 1 } : before with { Said = before.Said + 1 };
                return isOver ? null : 0;
            }
            if (_said.Count >= MostKeys)
                _said.Clear();
            _said[key] = (time.GetTimestamp(), 1, 0);
            return before.Unsaid;
        }
    }
}
