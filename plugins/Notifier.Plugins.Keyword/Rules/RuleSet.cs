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
        _hits.Clear();
        if (_hits.Capacity > KeptHits)
            _hits.Capacity = 0;
        matcher.Find(text, _hits);
        return _hits.Count == 0 ? Nothing : Decide();
    }

    private IReadOnlyList<CategoryMatch> Decide()
    {
        var found = new SortedList<int, Findings>();
        for (var first = 0; first < _hits.Count;)
            first = AddThoseThatBeginTogether(first, found);

        var matches = new List<CategoryMatch>(found.Count);
        foreach (var (category, findings) in found)
        {
            if (categories[category].Decide(findings) is { } match)
                matches.Add(match);
        }

        return matches.Count == 0 ? Nothing : matches;
    }

    /// <summary>Exceptions first, for they also cover what begins where they do.</summary>
    private int AddThoseThatBeginTogether(int first, SortedList<int, Findings> found)
    {
        var end = first;
        for (; end < _hits.Count && _hits[end].Start == _hits[first].Start; end++)
        {
            if (words[_hits[end].Keyword] is { Role: WordRole.Except } word)
                FindingsOf(word, found).Except(_hits[end]);
        }

        for (var i = first; i < end; i++)
        {
            if (words[_hits[i].Keyword] is { Role: not WordRole.Except } word)
                FindingsOf(word, found).Add(_hits[i], word);
        }

        return end;
    }

    private static Findings FindingsOf(Word word, SortedList<int, Findings> found)
    {
        if (!found.TryGetValue(word.Category, out var findings))
            found.Add(word.Category, findings = new Findings());
        return findings;
    }
}
