namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Holds the rules of a keyword's edges against the text beside a match.</summary>
internal static class Edges
{
    public static bool AllowLeft(EdgeRule rule, ReadOnlySpan<char> text, int start)
    {
        if (rule == EdgeRule.None || start == 0)
            return true;
        var before = text[start - 1];
        var kind = Chars.KindOf(before);
        return rule switch
        {
            EdgeRule.NoLetter => kind != CharKind.Letter,
            EdgeRule.LoneLetter => kind != CharKind.Letter && before is not ('\'' or '\u2019' or '&'),
            EdgeRule.NoDigit => kind != CharKind.Digit,
            EdgeRule.NoHangul => kind != CharKind.Hangul,
            EdgeRule.NoWord => kind is not (CharKind.Letter or CharKind.Digit),
            EdgeRule.None or EdgeRule.NoLetterButPlural or EdgeRule.ParticleOnly => true,
        };
    }

    public static bool AllowRight(EdgeRule rule, ReadOnlySpan<char> text, int end)
    {
        if (rule == EdgeRule.None || end == text.Length)
            return true;
        var after = text[end];
        var kind = Chars.KindOf(after);
        return rule switch
        {
            EdgeRule.NoLetterButPlural => kind != CharKind.Letter || IsPluralAt(text, end),
            EdgeRule.LoneLetter => kind != CharKind.Letter && after is not ('\'' or '\u2019' or '&' or '+' or '#'),
            EdgeRule.NoDigit => kind != CharKind.Digit,
            EdgeRule.ParticleOnly => kind != CharKind.Hangul || Particles.Matches(HangulRunAt(text, end)),
            EdgeRule.NoLetter => kind != CharKind.Letter,
            EdgeRule.None or EdgeRule.NoHangul or EdgeRule.NoWord => true,
        };
    }

    private static bool IsPluralAt(ReadOnlySpan<char> text, int end) =>
        Chars.LowerAscii(text[end]) == 's' && (end + 1 == text.Length || Chars.KindOf(text[end + 1]) != CharKind.Letter);

    private static ReadOnlySpan<char> HangulRunAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && Chars.IsHangulSyllable(text[end]) && end - start <= Particles.Longest)
            end++;
        return text[start..end];
    }
}
