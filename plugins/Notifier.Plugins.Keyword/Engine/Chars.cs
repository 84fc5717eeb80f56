using System.Globalization;
using System.Text;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Facts about single UTF-16 code units, looked up in a table that is built once.</summary>
internal static class Chars
{
    private const byte SeparatorBit = 0x80;
    private static readonly byte[] Table = BuildTable();

    public static CharKind KindOf(char c) => (CharKind)(Table[c] & ~SeparatorBit);

    /// <summary>Spaces, hyphens, the underscore and the middle dots: what may stand, or be left out, between the parts of a name.</summary>
    public static bool IsSeparator(char c) => (Table[c] & SeparatorBit) != 0;

    public static bool IsHangulSyllable(char c) => (uint)(c - '\uAC00') <= '\uD7A3' - '\uAC00';

    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>Lower-cases ASCII; every other character of folded text is itself already.</summary>
    public static char LowerAscii(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;

    private static byte[] BuildTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = (byte)Classify(c);
            if (char.IsWhiteSpace(c) || c is '-' or '_' or '\u2010' or '\u2011' or '\u00B7' or '\u318D')
                table[i] |= SeparatorBit;
        }

        return table;
    }

    private static CharKind Classify(char c)
    {
        if (IsHangulSyllable(c))
            return CharKind.Hangul;
        if (c is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(c))
            return CharKind.Punctuation;
        if (Rune.TryCreate(c, out var rune) && CodePoints.IsIgnorable(rune))
            return CharKind.Other;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => ClassifyLetter(c),
            _ => CharKind.Other,
        };
    }

    private static CharKind ClassifyLetter(char c) => c switch
    {
        >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' or >= '\uA960' and <= '\uA97F' or >= '\uD7B0' and <= '\uD7FF'
            or >= '\uFFA0' and <= '\uFFDF' => CharKind.Other,
        >= '\u0E00' and <= '\u0FFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u2E80' and <= '\uA4CF'
            or >= '\uF900' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9F' => CharKind.Unspaced,
        _ => CharKind.Letter,
    };
}
