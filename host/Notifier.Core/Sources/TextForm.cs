using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Notifier.Core.Sources;

/// <summary>Brings text to NFC without what is not seen, and quickly finds the text that already is.</summary>
internal static class TextForm
{
    /// <summary>The text in NFC, halves of surrogate pairs replaced by U+FFFD; the same string when nothing is to be done.</summary>
    public static string Normalize(string text)
    {
        var plain = PlainLength(text);
        if (plain == text.Length)
            return text;
        var whole = Invisible.Without(Surrogates.Repair(text, plain));
        try
        {
            return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Some platforms refuse code points that Unicode reserves; such text stays as it was written.
            return whole;
        }
    }

    /// <summary>The text without what is not seen; the same string when nothing is to be done.</summary>
    public static string Seen(string text) => PlainLength(text) == text.Length ? text : Invisible.Without(text);

    /// <summary>How many characters from the start are of the kinds that never change in NFC, whatever follows.</summary>
    public static int PlainLength(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var i = 0;
        while (true)
        {
            for (; i <= units.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
            {
                if (!Vector.EqualsAll(Plain(new Vector<ushort>(units[i..])), Vector<ushort>.AllBitsSet))
                    break;
            }
            var end = Math.Min(units.Length, i + Vector<ushort>.Count);
            for (; i < end; i++)
            {
                var width = PlainWidth(text, i);
                if (width == 0)
                    return i;
                i += width - 1;
            }
            if (i >= units.Length)
                return units.Length;
        }
    }

    /// <summary>Latin below the combining marks but the soft hyphen, Hangul, its compatibility letters but the filler, ideographs, kana and CJK punctuation.</summary>
    private static Vector<ushort> Plain(Vector<ushort> units) =>
        Vector.AndNot(Vector.LessThan(units, new Vector<ushort>(0x0300)), Vector.Equals(units, new Vector<ushort>(0x00ad)))
        | Between(units, 0xac00, 0xd7a3)
        | Between(units, 0x3130, 0x3163)
        | Between(units, 0x3165, 0x318f)
        | Between(units, 0x4e00, 0x9fff)
        | Between(units, 0x2010, 0x2027)
        | Between(units, 0x3000, 0x3029);

    private static Vector<ushort> Between(Vector<ushort> units, ushort first, ushort last) =>
        Vector.LessThanOrEqual(units - new Vector<ushort>(first), new Vector<ushort>((ushort)(last - first)));

    /// <summary>How many code units from here on are one plain character; 0: none.</summary>
    private static int PlainWidth(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '\u00ad' or '\u3164' => 0,
        < '\u0300' or (>= '\uac00' and <= '\ud7a3') or (>= '\u3130' and <= '\u318f') or (>= '\u4e00' and <= '\u9fff') => 1,
        (>= '\u2010' and <= '\u2027') or (>= '\u3000' and <= '\u3029') or (>= '\u3030' and <= '\u3098') or (>= '\u309b' and <= '\u30ff') => 1,
        '\ufe0f' when i > 0 && IsEmoji(text[i - 1]) => 1,
        '\u200d' when i > 0 && (IsEmoji(text[i - 1]) || text[i - 1] == '\ufe0f') && i + 2 < text.Length && IsEmoji(text[i + 1], text[i + 2]) => 1,
        (>= '\u2190' and <= '\u21ff') or (>= '\u2600' and <= '\u27bf') or (>= '\uff01' and <= '\uff60') => 1,
        >= '\ud83c' and <= '\ud83e' when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) => 2,
        _ => 0,
    };

    /// <summary>What a selector or a joiner may stand behind; of a pair, which is plain, the second half.</summary>
    private static bool IsEmoji(char last) => last is (>= '\u2190' and <= '\u21ff') or (>= '\u2600' and <= '\u27bf') || char.IsLowSurrogate(last);

    private static bool IsEmoji(char first, char second) =>
        first is (>= '\u2600' and <= '\u27bf') || (first is >= '\ud83c' and <= '\ud83e' && char.IsLowSurrogate(second));
}
