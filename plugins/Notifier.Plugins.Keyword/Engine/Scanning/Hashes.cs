using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>Hashes that the scan computes from the text and the tables from the keywords. Only their leading bits are good.</summary>
internal static class Hashes
{
    private const ulong LowerCase = 0x0020_0020_0020_0020;
    private const ulong Odd1 = 0x9E37_79B9_7F4A_7C15;
    private const ulong Odd2 = 0xC2B2_AE3D_27D4_EB4F;

    /// <summary>Of two characters, of which ASCII letters may be in either case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfPair(uint pair) => (pair | unchecked((uint)LowerCase)) * Odd1;

    /// <summary>Of a run of ASCII letters in either case.</summary>
    /// <param name="first">Its first four characters, zero behind its end.</param>
    /// <param name="last">Its last four, the same as <paramref name="first"/> when it has no more.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfWord(ulong first, ulong last, int length) =>
        (((first | LowerCase) * Odd1) ^ (((last | LowerCase) + (ulong)length) * Odd2)) * Odd1;

    public static ulong OfWord(string letters)
    {
        Span<char> first = stackalloc char[4];
        letters.AsSpan(0, Math.Min(4, letters.Length)).CopyTo(first);
        var last = letters.Length > 4 ? letters.AsSpan(letters.Length - 4) : first;
        return OfWord(Read(first), Read(last), letters.Length);

        static ulong Read(ReadOnlySpan<char> four) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(four));
    }
}
