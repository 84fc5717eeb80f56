using System.Buffers;
using System.Globalization;
using System.Text;

namespace Notifier.Core;

/// <summary>
/// What is in a text and not seen: it hides words from filters and fills a screen with nothing. What an emoji or a script needs to be
/// written stays.
/// </summary>
internal static class Invisible
{
    /// <summary>The most combining marks on one letter, as in Unicode's Stream-Safe Text Format: sorting a tower takes the square of its height.</summary>
    private const int MostMarks = 30;

    /// <summary>The longest flag of a region, England's among them, has six tags and an end.</summary>
    private const int LongestFlag = 2 * 8;

    /// <summary>The text without what is not seen; the same string when there is nothing of it. Takes time that grows with the length.</summary>
    public static string Without(string text)
    {
        StringBuilder? seen = null;
        var marks = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out length);
            if (IsOutOfPlace(text, i, rune, ref marks))
                seen ??= new StringBuilder(text, 0, i, text.Length);
            else
                seen?.Append(text, i, length);
        }
        return seen?.ToString() ?? text;
    }

    /// <summary>Whether the character adds nothing to what is seen.</summary>
    /// <param name="text">All of it: what stands beside the character decides.</param>
    /// <param name="at">Where the character is.</param>
    /// <param name="rune">The character.</param>
    /// <param name="marks">How many marks the letter before has; 0 at the start.</param>
    public static bool IsOutOfPlace(ReadOnlySpan<char> text, int at, Rune rune, ref int marks)
    {
        if (rune.Value < 0x300 && rune.Value != 0xAD)
        {
            marks = 0;
            return false;
        }
        if (IsIgnorable(rune.Value))
            return !HasPlace(text, at, rune.Value);
        marks = IsMark(rune) ? marks + 1 : 0;
        return marks > MostMarks;
    }

    private static bool HasPlace(ReadOnlySpan<char> text, int at, int value)
    {
        var before = Before(text, at);
        var after = After(text, at);
        return value switch
        {
            0xFE0E or 0xFE0F => IsEmoji(before) || (after == 0x20E3 && before is '#' or '*' or (>= '0' and <= '9')),
            0x200C => IsJoining(before),
            0x200D => IsJoining(before) || (IsEmoji(after) && IsEmoji(before is 0xFE0F ? Before(text, at - 1) : before)),
            >= 0xE0020 and <= 0xE007F => IsOfFlag(text, at),
            _ => false,
        };
    }

    /// <summary>Default_Ignorable_Code_Point of Unicode.</summary>
    private static bool IsIgnorable(int value) => value switch
    {
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xFFF0 and <= 0xFFF8 => true,
        >= 0x1BCA0 and <= 0x1BCA3 or >= 0x1D173 and <= 0x1D17A or >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsEmoji(int value) => value is 0x203C or 0x2049 or 0x3030 or 0x303D or (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FBFF)
        or 0xA9 or 0xAE or 0x2122 or 0x2139 or 0x3297 or 0x3299;

    /// <summary>Letters whose form a joiner decides: Arabic and its kin, the scripts of India, Burmese, Khmer, Mongolian.</summary>
    private static bool IsJoining(int value) =>
        value is (>= 0x0620 and <= 0x0DFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17B3) or (>= 0x17B6 and <= 0x17FF) or (>= 0x1820 and <= 0x18AF);

    private static bool IsOfFlag(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start >= 2 && at - start <= LongestFlag && Before(text, start) is >= 0xE0020 and < 0xE007F)
            start -= 2;
        return Before(text, start) == 0x1F3F4;
    }

    private static int Before(ReadOnlySpan<char> text, int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(text[..at], out var rune, out _) == OperationStatus.Done ? rune.Value : 0;

    private static int After(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out _, out var length) == OperationStatus.Done && at + length < text.Length
        && Rune.DecodeFromUtf16(text[(at + length)..], out var rune, out _) == OperationStatus.Done ? rune.Value : 0;
}
