namespace Notifier.Plugins.Keyword.Engine;

/// <summary>
/// Keywords as paths of characters and gaps from the root. Edges lie in one hash table, so a step costs the same under a node
/// with a thousand children as under a node with one. Immutable once built.
/// </summary>
internal sealed class KeywordTrie
{
    public const int Root = 0;
    public const int None = HashIndex.None;

    private readonly HashIndex _edges;
    private readonly Node[] _nodes;
    private readonly IReadOnlyDictionary<int, int> _nextAtNode;

    internal KeywordTrie(IReadOnlyDictionary<ulong, int> edges, Node[] nodes, IReadOnlyDictionary<int, int> nextAtNode)
    {
        _edges = new HashIndex(edges);
        _nodes = nodes;
        _nextAtNode = nextAtNode;
    }

    /// <summary>The edge under a character.</summary>
    public static ulong CharacterKey(int node, char c) => ((ulong)(uint)node << 17) + c + 1;

    /// <summary>The edge under a gap: any number of separators, also none.</summary>
    public static ulong GapKey(int node) => ((ulong)(uint)node << 17) + char.MaxValue + 2;

    /// <summary>The node behind the character, or <see cref="None"/>.</summary>
    public int Next(int node, char c) => _nodes[node].MayContinueWith(c) ? _edges.Find(CharacterKey(node, c)) : None;

    /// <summary>What is known of a node.</summary>
    public ref readonly Node At(int node) => ref _nodes[node];

    /// <summary>Another keyword that ends where <paramref name="keyword"/> does, or <see cref="None"/>.</summary>
    public int NextAtSameNode(int keyword) => _nextAtNode.GetValueOrDefault(keyword, None);

    /// <param name="Keyword">The keyword that ends there, or <see cref="None"/>.</param>
    /// <param name="AfterGap">The node behind a gap, or <see cref="None"/>.</param>
    /// <param name="Continuations">A bit for each hash of a character it continues with: most failures need no further look.</param>
    internal readonly record struct Node(int Keyword, int AfterGap, ulong Continuations)
    {
        public bool MayContinueWith(char c) => ((Continuations >> HashOf(c)) & 1) != 0;

        public Node ContinuedWith(char c) => this with { Continuations = Continuations | (1ul << HashOf(c)) };

        private static int HashOf(char c) => (int)((c * 0x9E37_79B9u) >> 26);
    }
}
