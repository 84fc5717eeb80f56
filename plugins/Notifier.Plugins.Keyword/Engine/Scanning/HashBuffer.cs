using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>
/// Room for the hashes of one block, at an address that is a multiple of 64: a vector stored across two cache lines cannot be
/// read back in parts without a stall, which halves the speed of the whole scan.
/// </summary>
internal sealed class HashBuffer
{
    private const int CacheLine = 64;
    private readonly ushort[] _items = GC.AllocateArray<ushort>(Block.Size + (CacheLine / sizeof(ushort)), pinned: true);
    private readonly int _first;

    public HashBuffer()
    {
        var misaligned = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_items, 0) % CacheLine);
        _first = (CacheLine - misaligned) % CacheLine / sizeof(ushort);
    }

    public ref ushort First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), _first);
    }
}
