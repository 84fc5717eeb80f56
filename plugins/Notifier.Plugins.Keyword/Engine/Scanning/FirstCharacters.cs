using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>
/// The characters that keywords begin with which are told by nothing more: digits, signs, emoji, Han, a single syllable. While
/// they are few they are compared a vector at a time; else looked up one by one.
/// </summary>
internal sealed class FirstCharacters
{
    private const int Few = 8;
    private const int Step = 16;
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];
    private readonly List<ushort> _few = [];
    private ushort[] _compared = [];

    public bool AreMany { get; private set; }

    public void Add(char c)
    {
        if (Contains(c))
            return;
        _bits[c >> 6] |= 1ul << c;
        _few.Add(c);
        AreMany = _few.Count > Few;
        _compared = AreMany ? [] : [.. _few];
    }

    /// <summary>The places in a block of 64 characters that hold one of these, unless <see cref="AreMany"/>.</summary>
    public ulong FindFew(ref readonly char text)
    {
        ulong found = 0;
        ref readonly var chars = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text));
        foreach (var first in _compared)
        {
            var wanted = Vector256.Create(first);
            for (var i = 0; i < Block.Size; i += Step)
                found |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(in chars, (nuint)i), wanted).ExtractMostSignificantBits() << i;
        }

        return found;
    }

    /// <summary>Those of the places that hold one of these.</summary>
    public ulong Find(ref readonly char text, ulong places)
    {
        ulong found = 0;
        for (; places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            if (Contains(Unsafe.Add(ref Unsafe.AsRef(in text), place)))
                found |= 1ul << place;
        }

        return found;
    }

    private bool Contains(char c) => ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), c >> 6) >> c) & 1) != 0;
}
