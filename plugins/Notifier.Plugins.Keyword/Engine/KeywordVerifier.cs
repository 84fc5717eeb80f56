namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Finds every keyword that begins at one place of folded text (the case of ASCII may still be mixed).</summary>
internal sealed class KeywordVerifier
{
    private readonly KeywordTrie _fromFirst;
    private readonly KeywordTrie _fromThird;
    private readonly HashIndex _thirds;
    private readonly Edge[] _edges;

    public KeywordVerifier(IReadOnlyList<KeywordPattern> keywords)
    {
        var fromFirst = new KeywordTrieBuilder();
        var fromThird = new KeywordTrieBuilder();
        for (var i = 0; i < keywords.Count; i++)
            (keywords[i].StandsOut ? fromThird : fromFirst).Add(keywords[i], i);
        (_fromFirst, _fromThird) = (fromFirst.Build(), fromThird.Build());
        _thirds = IndexThirds(keywords.Where(keyword => keyword.StandsOut), _fromThird);
        _edges = [.. keywords.Select(keyword => new Edge(keyword.Left, keyword.Right))];
    }

    /// <summary>Adds the keywords at <paramref name="start"/> that do not begin with three syllables.</summary>
    public void Verify(ReadOnlySpan<char> text, int start, List<Hit> hits)
    {
        var node = _fromFirst.Next(KeywordTrie.Root, Chars.LowerAscii(text[start]));
        if (node != KeywordTrie.None)
            Walk(_fromFirst, node, text, start, start + 1, hits);
    }

    /// <summary>Adds the keywords at <paramref name="start"/> that begin with three syllables; so does the text there.</summary>
    public void VerifySyllables(ReadOnlySpan<char> text, int start, List<Hit> hits)
    {
        var node = _thirds.Find(KeyOf(text[start], text[start + 1], text[start + 2]));
        if (node != KeywordTrie.None)
            Walk(_fromThird, node, text, start, start + 3, hits);
    }

    private void Walk(KeywordTrie trie, int node, ReadOnlySpan<char> text, int start, int position, List<Hit> hits)
    {
        while (true)
        {
            ref readonly var at = ref trie.At(node);
            for (var keyword = at.Keyword; keyword != KeywordTrie.None; keyword = trie.NextAtSameNode(keyword))
                AddIfEdgesAllow(text, new Hit(keyword, start, position), hits);
            if (at.AfterGap != KeywordTrie.None)
                Walk(trie, at.AfterGap, text, start, SkipSeparators(text, position), hits);

            if (position == text.Length)
                return;
            node = trie.Next(node, Chars.LowerAscii(text[position++]));
            if (node == KeywordTrie.None)
                return;
        }
    }

    private void AddIfEdgesAllow(ReadOnlySpan<char> text, Hit hit, List<Hit> hits)
    {
        var edge = _edges[hit.Keyword];
        if (Edges.AllowLeft(edge.Left, text, hit.Start) && Edges.AllowRight(edge.Right, text, hit.End)
            && !Mentions.CutBy(text, hit.Start, hit.End))
            hits.Add(hit);
    }

    private static int SkipSeparators(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && Chars.IsSeparator(text[position]))
            position++;
        return position;
    }

    private static HashIndex IndexThirds(IEnumerable<KeywordPattern> keywords, KeywordTrie trie)
    {
        var thirds = new Dictionary<ulong, int>();
        foreach (var word in keywords.Select(keyword => keyword.Folded))
        {
            var node = word.AsSpan(0, 3).ToArray().Aggregate(KeywordTrie.Root, trie.Next);
            thirds[KeyOf(word[0], word[1], word[2])] = node;
        }

        return new HashIndex(thirds);
    }

    private static ulong KeyOf(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;

    private readonly record struct Edge(EdgeRule Left, EdgeRule Right);
}
