using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notifier.Text.Tokens;

/// <summary>Lower-cases a text character by character, so that places stay the same, and gives every apostrophe one shape.</summary>
internal static class LowerCase
{
    private const char FirstUnchanged = '\u3000';
    private const char LastUnchanged = '\uD7FF';

    /// <param name="text">The text.</param>
    /// <param name="lowered">Has room for as many characters.</param>
    public static void Copy(ReadOnlySpan<char> text, Span<char> lowered)
    {
        var from = MemoryMarshal.Cast<char, ushort>(text);
        var to = MemoryMarshal.Cast<char, ushort>(lowered);
        var at = 0;
        for (; at <= from.Length - Vector128<ushort>.Count; at += Vector128<ushort>.Count)
        {
            var eight = Vector128.Create(from[at..]);
            var ascii = Vector128.LessThan(eight, Vector128.Create((ushort)0x80));
            var unchanged = Vector128.LessThan(eight - Vector128.Create((ushort)FirstUnchanged), Vector128.Create((ushort)(LastUnchanged - FirstUnchanged + 1)));
            if ((ascii | unchanged) != Vector128<ushort>.AllBitsSet)
            {
                Slowly(text.Slice(at, Vector128<ushort>.Count), lowered[at..]);
                continue;
            }

            var upper = Vector128.LessThan(eight - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26));
            (eight | (upper & Vector128.Create((ushort)0x20))).CopyTo(to[at..]);
        }

        Slowly(text[at..], lowered[at..]);
    }

    private static void Slowly(ReadOnlySpan<char> text, Span<char> lowered)
    {
        for (var i = 0; i < text.Length; i++)
            lowered[i] = Of(text[i]);
    }

    private static char Of(char c) => c switch
    {
        < '\x80' => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c,
        '\u2019' or '\uFF07' => '\'',
        >= FirstUnchanged and <= LastUnchanged => c,
        _ => char.ToLowerInvariant(c),
    };
}
