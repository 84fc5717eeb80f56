using System.Text;
using CsCheck;

namespace Notifier.Plugins.Keyword.Tests.Properties;

/// <summary>Random words and posts from few pieces, so that they meet often, at all kinds of edges.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "아이폰", "아이", "폰", "갤럭시", "갤", "럭시", "환불", "은", "이에요", "들", "트", "요",
        "iPhone", "IPHONE", "phone", "s", "S", "'s", "c", "C", "os", "net", "kt", "é", "É", "ß", "ﬁ", "й", "ا",
        "4", "3", "14", "٣", "#", "@", "+", "++", ".", "&", "'", "’", "/", "*", "!", "(",
        " ", "  ", "-", "_", "\u00A0", "\n", "·", "日", "本", "カ", "ｶﾞ", "Ａ", "４", "ㅋ", "ㅠ",
        "📱", "❤️", "👨‍👩‍👧", "\u200B", "\u200D", "\u0301", "\u1161", "ᄋ", "\uD83D", "\uDC00", "\uD800", "\uFFFF", "\uFDD0", "\u202E",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    /// <summary>Now and then decomposed; as many pieces as <paramref name="most"/>.</summary>
    public static Gen<string> Posts(int most) => Gen.Select(Piece.Array[0, most], Gen.Int[0, 4], (pieces, form) =>
        form == 0 ? Decompose(string.Concat(pieces)) : string.Concat(pieces));

    /// <summary>Few pieces each; some cannot be read as keywords.</summary>
    public static readonly Gen<string> Words = Gen.Select(Piece.Array[1, 3], Gen.Int[0, 9], (pieces, open) => open switch
    {
        0 => "*" + string.Concat(pieces),
        1 => string.Concat(pieces) + "*",
        _ => string.Concat(pieces),
    });

    /// <summary>What to put around a match.</summary>
    public static readonly Gen<string> Fillers = Gen.Int[0, 7].Select(i => new[] { "a", " ", "가", "4", ".", "é", "\u0301", "📱" }[i]);

    private static string Decompose(string text) => HasHalfCharacter(text) ? text : text.Normalize(NormalizationForm.FormD);

    private static bool HasHalfCharacter(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
