namespace Notifier.Plugins.Keyword.Engine;

/// <summary>
/// Every keyword as a path of characters and gaps from the root. Edges lie in one open-addressed table, so a step costs the
/// same under a node with a thousand children as under a node with one. Immutable once built.
/// </summary>
internal sealed class KeywordTrie
{
    public const int Root = 0;
    public const int None = -1;

    private readonly ulong[] _keys;
    private readonly int[] _targets;
    private readonly int _shift;
    private readonly Node[] _nodes;
    private readonly int[] _nextAtNode;

    internal KeywordTrie(IReadOnlyDictionary<ulong, int> edges, Node[] nodes, int[] nextAtNode)
    {
        _nodes = nodes;
        _nextAtNode = nextAtNode;
        var bits = TableBits(edges.Count);
        _shift = 64 - bits;
        _keys = new ulong[1 << bits];
        _targets = new int[1 << bits];
        foreach (var (key, target) in edges)
            Insert(key, target);
    }

    /// <summary>The edge under a character.</summary>
    public static ulong CharacterKey(int node, char c) => ((ulong)(uint)node << 17) + c + 1;

    /// <summary>The edge under a gap: any number of separators, also none.</summary>
    public static ulong GapKey(int node) => ((ulong)(uint)node << 17) + char.MaxValue + 2;

    /// <summary>The keyword that ends at the node, or <see cref="None"/>.</summary>
    public int KeywordAt(int node) => _nodes[node].Keyword;

    /// <summary>Another keyword that ends where <paramref name="keyword"/> does, or <see cref="None"/>.</summary>
    public int NextAtSameNode(int keyword) => _nextAtNode[keyword];

    /// <summary>The node behind a gap, or <see cref="None"/>.</summary>
    public int AfterGap(int node) => _nodes[node].AfterGap;

    /// <summary>The node behind the character, or <see cref="None"/>.</summary>
    public int Next(int node, char c)
    {
        var key = CharacterKey(node, c);
        var mask = _keys.Length - 1;
        for (var slot = SlotOf(key); ; slot = (slot + 1) & mask)
        {
            var found = _keys[slot];
            if (found == key)
                return _targets[slot];
            if (found == 0)
                return None;
        }
    }

    /// <summary>At least twice as many slots as edges, so that a look-up soon meets an empty one.</summary>
    private static int TableBits(int edges) => Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)edges * 2));

    private void Insert(ulong key, int target)
    {
        var slot = SlotOf(key);
        while (_keys[slot] != 0)
            slot = (slot + 1) & (_keys.Length - 1);
        _keys[slot] = key;
        _targets[slot] = target;
    }

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    internal readonly record struct Node(int Keyword, int AfterGap);
}
