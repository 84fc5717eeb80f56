namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>
/// Which UTF-16 code units folding leaves alone (but for the case of ASCII): nearly all that people write. A text of these
/// only is matched as it stands, without a copy. Leaving a character out costs time, never a match.
/// </summary>
internal static class FoldCharacters
{
    private static readonly bool[] Unchanged = BuildTable();

    public static bool IsUnchanged(char c) => Unchanged[c];

    private static bool[] BuildTable()
    {
        var table = new bool[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = i < 0x80 || Chars.IsHangulSyllable((char)i) || IsOtherUnchanged((char)i);
        return table;
    }

    private static bool IsOtherUnchanged(char c) => IsLowerCase(c) || IsSymbol(c) || IsEastAsian(c) || IsEmojiSurrogate(c);

    private static bool IsLowerCase(char c) => c is >= '\u00E0' and <= '\u00FF' or >= '\u0430' and <= '\u045F'
        or >= '\u05D0' and <= '\u05EA' or >= '\u0620' and <= '\u064A';

    private static bool IsSymbol(char c) => c is >= '\u00A0' and <= '\u00AC' or >= '\u00AE' and <= '\u00B4' or >= '\u00B6' and <= '\u00BF'
        or >= '\u2010' and <= '\u2027' or >= '\u2030' and <= '\u205E' or >= '\u20A0' and <= '\u20BF'
        or >= '\u2190' and <= '\u2328' or >= '\u232B' and <= '\u24B5' or >= '\u2500' and <= '\u2ADB' or >= '\u2ADD' and <= '\u2BFF';

    private static bool IsEastAsian(char c) => c is >= '\u3000' and <= '\u3029' or >= '\u3030' and <= '\u303E'
        or >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FF' or >= '\u3105' and <= '\u312F'
        or >= '\u3131' and <= '\u3163' or >= '\u3165' and <= '\u318E' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF';

    /// <summary>The leading halves of the three blocks that hold the emoji, and every trailing half: the leading one decides.</summary>
    private static bool IsEmojiSurrogate(char c) => c is >= '\uD83C' and <= '\uD83E' or >= '\uDC00' and <= '\uDFFF';
}
