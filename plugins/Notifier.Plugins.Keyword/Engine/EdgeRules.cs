namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Which rule the edges of a keyword follow; it depends on the kind of character there and on how short the keyword is.</summary>
internal static class EdgeRules
{
    /// <summary>So many syllables in a row are hardly ever found inside another word by accident, but often behind one: 중고아이폰.</summary>
    private const int SyllablesThatStandOut = 3;

    public static EdgeRule LeftOf(KeywordPattern keyword) => Chars.KindOf(keyword.Folded[0]) switch
    {
        CharKind.Letter => keyword.Folded.Length == 1 ? EdgeRule.LoneLetter : EdgeRule.NoLetter,
        CharKind.Digit => EdgeRule.NoDigit,
        CharKind.Hangul => LeadingSyllables(keyword) >= SyllablesThatStandOut ? EdgeRule.None : EdgeRule.NoHangul,
        CharKind.Punctuation => EdgeRule.NoWord,
        _ => EdgeRule.None,
    };

    public static EdgeRule RightOf(KeywordPattern keyword) => Chars.KindOf(keyword.Folded[^1]) switch
    {
        CharKind.Letter when keyword.Folded.Length == 1 => EdgeRule.LoneLetter,
        CharKind.Letter => TakesPlural(keyword.Folded) ? EdgeRule.NoLetterButPlural : EdgeRule.NoLetter,
        CharKind.Digit => EdgeRule.NoDigit,
        CharKind.Hangul => keyword.Folded.Length == 1 ? EdgeRule.ParticleOnly : EdgeRule.None,
        CharKind.Punctuation => EdgeRule.NoLetter,
        _ => EdgeRule.None,
    };

    private static bool TakesPlural(string folded) => Chars.KindOf(folded[^2]) == CharKind.Letter;

    private static int LeadingSyllables(KeywordPattern keyword)
    {
        var count = 0;
        foreach (var c in keyword.FirstPart)
        {
            if (!Chars.IsHangulSyllable(c))
                break;
            count++;
        }

        return count;
    }
}
