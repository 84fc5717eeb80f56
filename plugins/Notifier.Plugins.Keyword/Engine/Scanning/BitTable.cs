using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>A set of hashes, one bit each. Sized so that few places are taken, and small enough to stay in the first cache.</summary>
/// <param name="bits">The length of a hash.</param>
internal sealed class BitTable(int bits)
{
    private readonly uint[] _words = new uint[1 << (bits - 5)];

    /// <summary>How long a hash should be for so many entries.</summary>
    public static int BitsFor(int entries) => Math.Clamp(BitOperations.Log2((uint)entries + 1) + 5, 16, 19);

    public int Bits => bits;

    public void Add(uint hash) => _words[hash >> 5] |= 1u << (int)(hash & 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly uint GetReference() => ref MemoryMarshal.GetArrayDataReference(_words);

    /// <summary>1 when the hash was added, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Test(ref readonly uint table, uint hash) =>
        (Unsafe.Add(ref Unsafe.AsRef(in table), (nint)(nuint)(hash >> 5)) >> (int)hash) & 1;
}
