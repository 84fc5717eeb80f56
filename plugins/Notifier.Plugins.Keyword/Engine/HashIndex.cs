using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notifier.Plugins.Keyword.Engine;

/// <summary>From a number other than zero to a node of the trie: an open-addressed table, fixed once built.</summary>
internal sealed class HashIndex
{
    public const int None = -1;

    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;
    private readonly Entry[] _entries;
    private readonly int _shift;

    public HashIndex(IReadOnlyDictionary<ulong, int> entries)
    {
        var bits = BitOperations.Log2((uint)entries.Count + 1) + 3;
        _entries = new Entry[1 << bits];
        _shift = 64 - bits;
        foreach (var (key, target) in entries)
        {
            var slot = SlotOf(key);
            while (_entries[slot].Key != 0)
                slot = (slot + 1) & (_entries.Length - 1);
            _entries[slot] = new Entry(key, target);
        }
    }

    /// <summary>What the key leads to, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        for (var slot = SlotOf(key); ; slot = (slot + 1) & (_entries.Length - 1))
        {
            ref readonly var entry = ref Unsafe.Add(ref entries, slot);
            if (entry.Key == key)
                return entry.Target;
            if (entry.Key == 0)
                return None;
        }
    }

    private int SlotOf(ulong key) => (int)((key * Factor) >> _shift);

    private readonly record struct Entry(ulong Key, int Target);
}
