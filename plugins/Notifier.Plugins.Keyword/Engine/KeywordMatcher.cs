using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine;

/// <summary>
/// Finds all of a fixed set of keywords in one pass over a text. Not for two threads at once; to change the keywords, build
/// another and put it in this one's place.
/// </summary>
internal sealed class KeywordMatcher
{
    private readonly KeywordVerifier _verifier;
    private readonly TextFolder _folder = new();
    private readonly FoldedText _folded = new();

    public KeywordMatcher(IReadOnlyList<KeywordPattern> keywords) => _verifier = new KeywordVerifier(keywords);

    /// <summary>Adds every occurrence, by its start, to <paramref name="hits"/>; places are those of <paramref name="text"/>.</summary>
    public void Find(ReadOnlySpan<char> text, List<Hit> hits)
    {
        if (FoldCharacters.AreAllUnchanged(text))
        {
            Scan(text, hits);
            return;
        }

        var first = hits.Count;
        _folder.Fold(text, _folded);
        Scan(_folded.Chars, hits);
        for (var i = first; i < hits.Count; i++)
            hits[i] = hits[i] with { Start = _folded.StartOf(hits[i].Start), End = _folded.EndOf(hits[i].End - 1) };
        _folded.Clear();
    }

    private void Scan(ReadOnlySpan<char> text, List<Hit> hits)
    {
        for (var i = 0; i < text.Length; i++)
            _verifier.Verify(text, i, hits);
    }
}
