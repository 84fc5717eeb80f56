using Notifier.Plugins.Keyword.Engine;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>All categories of one filter and the matcher over all their words. Not for two threads at once.</summary>
internal sealed class RuleSet(IReadOnlyList<CategoryRule> categories, IReadOnlyList<Word> words, KeywordMatcher matcher)
{
    /// <summary>The room one giant post took is given back above this.</summary>
    private const int KeptHits = 4096;

    private static readonly IReadOnlyList<CategoryMatch> Nothing = [];
    private readonly List<Hit> _hits = [];

    /// <summary>The categories of the post; the same empty list, and nothing allocated, when no word occurs.</summary>
    public IReadOnlyList<CategoryMatch> Classify(string text)
    {
        Clear();
        matcher.Find(text, _hits);
        return _hits.Count == 0 ? Nothing : Decide();
    }

    private void Clear()
    {
        _hits.Clear();
        if (_hits.Capacity > KeptHits)
            _hits.Capacity = 0;
    }

    private IReadOnlyList<CategoryMatch> Decide()
    {
        var matches = new List<CategoryMatch>();
        foreach (var group in _hits.GroupBy(hit => words[hit.Keyword].Category))
        {
            if (categories[group.Key].Decide([.. group], words) is { } match)
                matches.Add(match);
        }

        return matches.Count == 0 ? Nothing : matches;
    }
}
