using System.Runtime.CompilerServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>The steps of the pattern tree: (node, key) to node, in one open-addressed table behind a bitmap that fits the L1 cache.</summary>
internal sealed class LexiconEdges
{
    private const int BitmapBits = 15;
    private const int FewestBits = 10;
    private readonly ulong[] _bitmap = new ulong[1 << (BitmapBits - 6)];
    private ulong[] _keys = new ulong[1 << FewestBits];
    private int[] _targets = new int[1 << FewestBits];
    private int _shift = 64 - FewestBits;
    private int _count;

    /// <summary>Adds a step that is not there yet.</summary>
    public void Add(int node, ulong key, int target)
    {
        if (++_count > _keys.Length / 2)
            Grow();
        var mixed = Mix(node, key);
        var bit = mixed >> (64 - BitmapBits);
        _bitmap[bit >> 6] |= 1UL << (int)(bit & 63);
        Insert(mixed, target);
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

    private void Grow()
    {
        var (keys, targets) = (_keys, _targets);
        _shift--;
        _keys = new ulong[keys.Length * 2];
        _targets = new int[_keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
                Insert(keys[i], targets[i]);
        }
    }

    private void Insert(ulong mixed, int target)
    {
        var slot = (int)(mixed >> _shift);
        while (_keys[slot] != 0)
            slot = (slot + 1) & (_keys.Length - 1);
        _keys[slot] = mixed;
        _targets[slot] = target;
    }
}
