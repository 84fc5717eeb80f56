using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>A set of hashes, one bit each. Sized so that few places are taken, and small enough to stay in the first cache.</summary>
internal sealed class BitTable
{
    private const int SmallestBits = 16;
    private const int LargestBits = 19;
    private readonly uint[] _words;
    private readonly int _shift;

    /// <param name="expected">How many will be added, about.</param>
    public BitTable(int expected)
    {
        var bits = Math.Clamp(64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)expected * 8), SmallestBits, LargestBits);
        _words = new uint[1 << (bits - 5)];
        _shift = 64 - bits;
    }

    public void Add(ulong hash)
    {
        var bit = hash >> _shift;
        _words[bit >> 5] |= 1u << (int)(bit & 31);
    }

    /// <summary>Whether the hash, or another with the same leading bits, was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(ulong hash)
    {
        var bit = hash >> _shift;
        var word = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), (nint)(bit >> 5));
        return ((word >> (int)(bit & 31)) & 1) != 0;
    }
}
