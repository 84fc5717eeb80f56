using System.Runtime.CompilerServices;

namespace Notifier.Text.Tokens;

/// <summary>The hash of a run of lower-case characters, built a character at a time. Its high bits are the good ones.</summary>
internal static class TokenHash
{
    public const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, uint value) => (hash ^ value) * Multiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong left, ulong right) => (ulong.RotateLeft(left, 23) ^ right) * Multiplier;

    public static ulong Of(ReadOnlySpan<char> lowerCase)
    {
        var hash = Seed;
        foreach (var c in lowerCase)
            hash = Add(hash, c);
        return hash;
    }
}
