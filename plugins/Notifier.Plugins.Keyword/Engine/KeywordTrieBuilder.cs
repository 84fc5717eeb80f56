namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Lays keywords into a trie.</summary>
internal sealed class KeywordTrieBuilder
{
    private static readonly KeywordTrie.Node Empty = new(KeywordTrie.None, KeywordTrie.None, 0);

    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<KeywordTrie.Node> _nodes = [Empty];
    private readonly Dictionary<int, int> _nextAtNode = [];

    /// <param name="keyword">What to add.</param>
    /// <param name="index">How the trie will name it.</param>
    public void Add(KeywordPattern keyword, int index)
    {
        var node = KeywordTrie.Root;
        for (var i = 0; i < keyword.Folded.Length; i++)
        {
            if (keyword.HasGapBefore(i))
                node = FollowGap(node);
            node = FollowCharacter(node, keyword.Folded[i]);
        }

        if (_nodes[node].Keyword != KeywordTrie.None)
            _nextAtNode.Add(index, _nodes[node].Keyword);
        _nodes[node] = _nodes[node] with { Keyword = index };
    }

    public KeywordTrie Build() => new(_edges, [.. _nodes], _nextAtNode);

    private int FollowCharacter(int node, char c)
    {
        _nodes[node] = _nodes[node].ContinuedWith(c);
        return Follow(KeywordTrie.CharacterKey(node, c));
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
        _nodes.Add(Empty);
        _edges.Add(key, target);
        return target;
    }
}
