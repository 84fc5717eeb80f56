namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Lays keywords into a trie.</summary>
internal sealed class KeywordTrieBuilder
{
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<KeywordTrie.Node> _nodes = [new(KeywordTrie.None, KeywordTrie.None)];
    private readonly List<int> _nextAtNode = [];

    public static KeywordTrie Build(IReadOnlyList<KeywordPattern> keywords)
    {
        var builder = new KeywordTrieBuilder();
        foreach (var keyword in keywords)
            builder.Add(keyword);
        return new KeywordTrie(builder._edges, [.. builder._nodes], [.. builder._nextAtNode]);
    }

    private void Add(KeywordPattern keyword)
    {
        var node = KeywordTrie.Root;
        for (var i = 0; i < keyword.Folded.Length; i++)
        {
            if (keyword.HasGapBefore(i))
                node = FollowGap(node);
            node = Follow(KeywordTrie.CharacterKey(node, keyword.Folded[i]));
        }

        _nextAtNode.Add(_nodes[node].Keyword);
        _nodes[node] = _nodes[node] with { Keyword = _nextAtNode.Count - 1 };
    }

    private int FollowGap(int node)
    {
        var target = Follow(KeywordTrie.GapKey(node));
        _nodes[node] = _nodes[node] with { AfterGap = target };
        return target;
    }

    private int Follow(ulong key)
    {
        if (_edges.TryGetValue(key, out var target))
            return target;
        target = _nodes.Count;
        _nodes.Add(new(KeywordTrie.None, KeywordTrie.None));
        _edges.Add(key, target);
        return target;
    }
}
