using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>64 characters of a text: their kinds, one bit a character, the first lowest, and what hashing them needs.</summary>
internal sealed class Block
{
    /// <summary>Characters in a block.</summary>
    public const int Size = 64;

    private const int Step = 16;

    private readonly HashBuffer _pairs = new();
    private readonly HashBuffer _triples = new();

    /// <summary>ASCII letters.</summary>
    public ulong Letters { get; private set; }

    /// <summary>Hangul syllables.</summary>
    public ulong Hangul { get; private set; }

    /// <summary>ASCII characters.</summary>
    public ulong Ascii { get; private set; }

    /// <summary>The hash of the character at the place and the next; not for the last place of the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint PairAt(int place) => Unsafe.Add(ref _pairs.First, place);

    /// <summary>The hash of the character at the place and the next two; not for the last two places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint TripleAt(int place) => Unsafe.Add(ref _triples.First, place);

    /// <param name="start">The first of 64 characters.</param>
    public void Read(ref readonly char start)
    {
        ref readonly var chars = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in start));
        ulong letters = 0, hangul = 0, ascii = 0;
        for (var i = 0; i < Size; i += Step)
        {
            var c = Vector256.LoadUnsafe(in chars, (nuint)i);
            var lower = c | Vector256.Create((ushort)0x20);
            letters |= (ulong)Vector256.LessThanOrEqual(lower - Vector256.Create((ushort)'a'), Vector256.Create((ushort)25)).ExtractMostSignificantBits() << i;
            hangul |= (ulong)Vector256.LessThanOrEqual(c - Vector256.Create((ushort)'\uAC00'), Vector256.Create((ushort)('\uD7A3' - '\uAC00'))).ExtractMostSignificantBits() << i;
            ascii |= (ulong)Vector256.LessThan(c, Vector256.Create((ushort)0x80)).ExtractMostSignificantBits() << i;
        }

        (Letters, Hangul, Ascii) = (letters, hangul, ascii);
    }

    /// <summary>Makes <see cref="PairAt"/> ready.</summary>
    /// <param name="start">As given to <see cref="Read"/>.</param>
    public void ReadPairs(ref readonly char start)
    {
        ref readonly var chars = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in start));
        ref var pairs = ref _pairs.First;
        HashPairs(in chars, ref pairs, 0);
        HashPairs(in chars, ref pairs, Step);
        HashPairs(in chars, ref pairs, 2 * Step);
        HashPairs(in chars, ref pairs, Size - Step - 1);
    }

    /// <summary>Makes <see cref="TripleAt"/> ready.</summary>
    /// <param name="start">As given to <see cref="Read"/>.</param>
    public void ReadTriples(ref readonly char start)
    {
        ref readonly var chars = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in start));
        ref var triples = ref _triples.First;
        HashTriples(in chars, ref triples, 0);
        HashTriples(in chars, ref triples, Step);
        HashTriples(in chars, ref triples, 2 * Step);
        HashTriples(in chars, ref triples, Size - Step - 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HashPairs(ref readonly ushort chars, ref ushort pairs, nuint i) =>
        ((Lowered(in chars, i) * CharHash.First) + (Lowered(in chars, i + 1) * CharHash.Second)).StoreUnsafe(ref pairs, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HashTriples(ref readonly ushort chars, ref ushort triples, nuint i) =>
        ((Lowered(in chars, i) * CharHash.First) + (Lowered(in chars, i + 1) * CharHash.Second) + (Lowered(in chars, i + 2) * CharHash.Third))
            .StoreUnsafe(ref triples, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Lowered(ref readonly ushort chars, nuint i) =>
        Vector256.LoadUnsafe(in chars, i) | Vector256.Create((ushort)0x20);
}
