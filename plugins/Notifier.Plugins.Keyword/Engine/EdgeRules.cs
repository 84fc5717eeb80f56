namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Which rule the edges of a keyword follow; it depends on the kind of character there and on how short the keyword is.</summary>
internal static class EdgeRules
{
    public static EdgeRule LeftOf(KeywordPattern keyword) => Chars.KindOf(keyword.Folded[0]) switch
    {
        CharKind.Letter => keyword.Folded.Length == 1 ? EdgeRule.LoneLetter : EdgeRule.NoLetter,
        CharKind.Digit => EdgeRule.NoDigit,
        CharKind.Hangul => keyword.StandsOut ? EdgeRule.None : EdgeRule.NoHangul,
        CharKind.Punctuation => EdgeRule.NoWord,
        CharKind.Unspaced or CharKind.Other => EdgeRule.None,
    };

    public static EdgeRule RightOf(KeywordPattern keyword) => Chars.KindOf(keyword.Folded[^1]) switch
    {
        CharKind.Letter when keyword.Folded.Length == 1 => EdgeRule.LoneLetter,
        CharKind.Letter => TakesPlural(keyword.Folded) ? EdgeRule.NoLetterButPlural : EdgeRule.NoLetter,
        CharKind.Digit => EdgeRule.NoDigit,
        CharKind.Hangul => keyword.Folded.Length == 1 ? EdgeRule.ParticleOnly : EdgeRule.None,
        CharKind.Punctuation => EdgeRule.NoLetter,
        CharKind.Unspaced or CharKind.Other => EdgeRule.None,
    };

    private static bool TakesPlural(string folded) => Chars.KindOf(folded[^2]) == CharKind.Letter;
}
