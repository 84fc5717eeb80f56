using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>What was found of one category's words in one post; gathered hit by hit, in the order of their start.</summary>
internal sealed class Findings
{
    private readonly List<Hit> _hits = [];
    private readonly List<Word> _words = [];
    private readonly HashSet<int> _seen = [];
    private int _exceptedTo;

    /// <summary>The hits that count.</summary>
    public IReadOnlyList<Hit> Hits => _hits;

    /// <summary>Their words, each once.</summary>
    public IReadOnlyList<Word> Words => _words;

    /// <summary>The weight of these words.</summary>
    public double Weight { get; private set; }

    /// <summary>How many of these words must occur.</summary>
    public int RequiredWords { get; private set; }

    /// <summary>One of these words is among those of which one must occur.</summary>
    public bool HasAny { get; private set; }

    /// <summary>An excluding word occurs.</summary>
    public bool IsExcluded { get; private set; }

    /// <summary>An exception: hits that begin in it and end in it do not count. Comes before other hits that begin where it does.</summary>
    public void Except(Hit exception) => _exceptedTo = Math.Max(_exceptedTo, exception.End);

    public void Add(Hit hit, Word word)
    {
        IsExcluded |= word.Role == WordRole.None;
        if (IsExcluded || hit.End <= _exceptedTo)
            return;
        _hits.Add(hit);
        if (!_seen.Add(hit.Keyword))
            return;
        _words.Add(word);
        Weight += word.Weight;
        RequiredWords += word.Role == WordRole.All ? 1 : 0;
        HasAny |= word.Role == WordRole.Any;
    }
}
