using Notifier.Plugins.Keyword.Engine.Folding;
using Notifier.Plugins.Keyword.Engine.Scanning;

namespace Notifier.Plugins.Keyword.Engine;

/// <summary>
/// Finds all of a fixed set of keywords in one pass over a text. Not for two threads at once; to change the keywords, build
/// another and put it in this one's place.
/// </summary>
internal sealed class KeywordMatcher
{
    private readonly TextScanner _scanner;
    private readonly TextFolder _folder = new();
    private readonly FoldedText _folded = new();

    public KeywordMatcher(IReadOnlyList<KeywordPattern> keywords) => _scanner = new TextScanner(keywords);

    /// <summary>Adds every occurrence, by its start, to <paramref name="hits"/>; places are those of <paramref name="text"/>.</summary>
    public void Find(ReadOnlySpan<char> text, List<Hit> hits)
    {
        var first = hits.Count;
        if (_scanner.TryScan(text, isFolded: false, hits))
            return;

        hits.RemoveRange(first, hits.Count - first);
        _folder.Fold(text, _folded);
        _scanner.TryScan(_folded.Chars, isFolded: true, hits);
        for (var i = first; i < hits.Count; i++)
            hits[i] = hits[i] with { Start = _folded.StartOf(hits[i].Start), End = _folded.EndOf(hits[i].End - 1) };
        _folded.Clear();
    }
}
