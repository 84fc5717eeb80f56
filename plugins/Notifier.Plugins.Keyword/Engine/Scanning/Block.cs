using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>The kinds of 64 characters in a row, one bit a character, the first lowest.</summary>
/// <param name="Letters">ASCII letters.</param>
/// <param name="Hangul">Hangul syllables.</param>
/// <param name="Ascii">ASCII characters.</param>
/// <param name="Spaces">The ordinary space.</param>
internal readonly record struct Block(ulong Letters, ulong Hangul, ulong Ascii, ulong Spaces)
{
    /// <summary>Characters in a block.</summary>
    public const int Size = 64;

    /// <summary>Neither letters nor syllables nor spaces.</summary>
    public ulong Others => ~(Letters | Hangul | Spaces);

    private const ushort Syllables = '\uD7A3' - '\uAC00';

    /// <param name="start">The first of at least <see cref="Size"/> characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block Read(ref readonly char start)
    {
        ref readonly var chars = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in start));
        if (Vector512.IsHardwareAccelerated)
            return Read512(in chars);
        return Vector256.IsHardwareAccelerated ? Read256(in chars) : Read128(in chars);
    }

    private static Block Read512(ref readonly ushort chars)
    {
        var low = Vector512.LoadUnsafe(in chars);
        var high = Vector512.LoadUnsafe(in chars, 32);
        var letters = Letters512(low) | (Letters512(high) << 32);
        var hangul = Hangul512(low) | (Hangul512(high) << 32);
        var ascii = Ascii512(low) | (Ascii512(high) << 32);
        var spaces = Spaces512(low) | (Spaces512(high) << 32);
        return new Block(letters, hangul, ascii, spaces);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Letters512(Vector512<ushort> c) =>
        Vector512.LessThanOrEqual((c | Vector512.Create((ushort)0x20)) - Vector512.Create((ushort)'a'), Vector512.Create((ushort)25)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hangul512(Vector512<ushort> c) =>
        Vector512.LessThanOrEqual(c - Vector512.Create((ushort)'\uAC00'), Vector512.Create(Syllables)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Ascii512(Vector512<ushort> c) => Vector512.LessThan(c, Vector512.Create((ushort)0x80)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spaces512(Vector512<ushort> c) => Vector512.Equals(c, Vector512.Create((ushort)' ')).ExtractMostSignificantBits();

    private static Block Read256(ref readonly ushort chars)
    {
        ulong letters = 0, hangul = 0, ascii = 0, spaces = 0;
        for (var i = 0; i < Size; i += 32)
        {
            var low = Vector256.LoadUnsafe(in chars, (nuint)i);
            var high = Vector256.LoadUnsafe(in chars, (nuint)i + 16);
            letters |= (ulong)Vector256.Narrow(Letters256(low), Letters256(high)).ExtractMostSignificantBits() << i;
            hangul |= (ulong)Vector256.Narrow(Hangul256(low), Hangul256(high)).ExtractMostSignificantBits() << i;
            ascii |= (ulong)Vector256.Narrow(Ascii256(low), Ascii256(high)).ExtractMostSignificantBits() << i;
            spaces |= (ulong)Vector256.Narrow(Spaces256(low), Spaces256(high)).ExtractMostSignificantBits() << i;
        }

        return new Block(letters, hangul, ascii, spaces);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Letters256(Vector256<ushort> c) =>
        Vector256.LessThanOrEqual((c | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)25));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Hangul256(Vector256<ushort> c) =>
        Vector256.LessThanOrEqual(c - Vector256.Create((ushort)'\uAC00'), Vector256.Create(Syllables));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Ascii256(Vector256<ushort> c) => Vector256.LessThan(c, Vector256.Create((ushort)0x80));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Spaces256(Vector256<ushort> c) => Vector256.Equals(c, Vector256.Create((ushort)' '));

    private static Block Read128(ref readonly ushort chars)
    {
        ulong letters = 0, hangul = 0, ascii = 0, spaces = 0;
        for (var i = 0; i < Size; i += 8)
        {
            var c = Vector128.LoadUnsafe(in chars, (nuint)i);
            letters |= (ulong)Vector128.LessThanOrEqual((c | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)25)).ExtractMostSignificantBits() << i;
            hangul |= (ulong)Vector128.LessThanOrEqual(c - Vector128.Create((ushort)'\uAC00'), Vector128.Create(Syllables)).ExtractMostSignificantBits() << i;
            ascii |= (ulong)Vector128.LessThan(c, Vector128.Create((ushort)0x80)).ExtractMostSignificantBits() << i;
            spaces |= (ulong)Vector128.Equals(c, Vector128.Create((ushort)' ')).ExtractMostSignificantBits() << i;
        }

        return new Block(letters, hangul, ascii, spaces);
    }
}
