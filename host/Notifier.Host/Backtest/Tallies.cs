using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>A tally for each kind of question.</summary>
internal sealed class Tallies<TKey>
    where TKey : struct, IEquatable<TKey>
{
    private readonly Dictionary<TKey, Tally> _tallies = [];

    public IEnumerable<KeyValuePair<TKey, Tally>> All => _tallies;

    /// <summary>Counts a question that was of one kind before and is of another, or the same, after; null: of none.</summary>
    public void Add(Question question, TKey? before, TKey? after)
    {
        if (before is { } old)
            Of(old).Add(question, before: true, after: old.Equals(after));
        if (after is { } present && !present.Equals(before))
            Of(present).Add(question, before: false, after: true);
    }

    private Tally Of(TKey key) => _tallies.TryGetValue(key, out var tally) ? tally : _tallies[key] = new Tally();
}
