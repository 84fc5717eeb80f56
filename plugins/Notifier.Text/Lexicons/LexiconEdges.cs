using System.Numerics;
using System.Runtime.CompilerServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>The steps of the pattern tree: (node, key) to node, in one open-addressed table behind a bitmap that fits the L1 cache.</summary>
internal sealed class LexiconEdges
{
    private const int BitmapBits = 15;
    private readonly ulong[] _bitmap = new ulong[1 << (BitmapBits - 6)];
    private readonly ulong[] _keys;
    private readonly int[] _targets;
    private readonly int _shift;

    public LexiconEdges(IReadOnlyDictionary<(int Node, ulong Key), int> edges)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, edges.Count * 2));
        _shift = 64 - BitOperations.Log2((uint)size);
        _keys = new ulong[size];
        _targets = new int[size];
        foreach (var ((node, key), target) in edges)
            Insert(Mix(node, key), target);
    }

    /// <summary>The node that the key leads to, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int node, ulong key)
    {
        var mixed = Mix(node, key);
        var bit = mixed >> (64 - BitmapBits);
        return (_bitmap[bit >> 6] & (1UL << (int)(bit & 63))) == 0 ? -1 : Probe(mixed);
    }

    private static ulong Mix(int node, ulong key) => TokenHash.Join(key, (ulong)node + 1);

    private int Probe(ulong mixed)
    {
        for (var slot = (int)(mixed >> _shift); _keys[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] == mixed)
                return _targets[slot];
        }

        return -1;
    }

    private void Insert(ulong mixed, int target)
    {
        var bit = mixed >> (64 - BitmapBits);
        _bitmap[bit >> 6] |= 1UL << (int)(bit & 63);
        var slot = (int)(mixed >> _shift);
        while (_keys[slot] != 0)
            slot = (slot + 1) & (_keys.Length - 1);
        _keys[slot] = mixed;
        _targets[slot] = target;
    }
}
