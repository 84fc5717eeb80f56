using System.Runtime.CompilerServices;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>The hash of a run of ASCII letters: its first eight, in lower case, and its length. Only the leading bits are good.</summary>
internal static class LetterHash
{
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <param name="eight">The first eight letters, one a byte, the first lowest; anything behind the run's end.</param>
    /// <param name="length">Of the run, 1 to 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong eight, int length) => ((eight & Mask(length)) + (uint)length) * Factor;

    public static ulong Of(string run)
    {
        ulong eight = 0;
        for (var i = Math.Min(run.Length, 8) - 1; i >= 0; i--)
            eight = (eight << 8) | run[i];
        return Of(eight, run.Length);
    }

    /// <summary>Without a branch, for the lengths of words cannot be predicted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(int length)
    {
        var unused = 8 - length;
        unused &= ~(unused >> 31);
        return ulong.MaxValue >> (8 * unused);
    }
}
