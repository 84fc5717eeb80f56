namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Finds every keyword that begins at one place of folded text (the case of ASCII may still be mixed).</summary>
internal sealed class KeywordVerifier
{
    private readonly KeywordTrie _trie;
    private readonly Edge[] _edges;

    public KeywordVerifier(IReadOnlyList<KeywordPattern> keywords)
    {
        _trie = KeywordTrieBuilder.Build(keywords);
        _edges = [.. keywords.Select(keyword => new Edge(keyword.Left, keyword.Right))];
    }

    /// <summary>Adds what begins at <paramref name="start"/> to <paramref name="hits"/>.</summary>
    public void Verify(ReadOnlySpan<char> text, int start, List<Hit> hits)
    {
        var node = _trie.Next(KeywordTrie.Root, Chars.LowerAscii(text[start]));
        if (node != KeywordTrie.None)
            Walk(text, start, start + 1, node, hits);
    }

    private void Walk(ReadOnlySpan<char> text, int start, int position, int node, List<Hit> hits)
    {
        while (true)
        {
            for (var keyword = _trie.KeywordAt(node); keyword != KeywordTrie.None; keyword = _trie.NextAtSameNode(keyword))
                AddIfEdgesAllow(text, new Hit(keyword, start, position), hits);

            var afterGap = _trie.AfterGap(node);
            if (afterGap != KeywordTrie.None)
                Walk(text, start, SkipSeparators(text, position), afterGap, hits);

            if (position == text.Length)
                return;
            node = _trie.Next(node, Chars.LowerAscii(text[position++]));
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

    private readonly record struct Edge(EdgeRule Left, EdgeRule Right);
}
