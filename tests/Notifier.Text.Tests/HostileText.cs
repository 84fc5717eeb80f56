using CsCheck;
using Notifier.Sdk;

namespace Notifier.Text.Tests;

/// <summary>Texts as the world writes them: cut surrogates, right to left, joiners, decomposed Hangul, a megabyte, nothing.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "언제 나오나요", "안돼요ㅠㅠ", "아이폰4S는", "\u110B\u1161\u110B\u1175\u1111\u1169\u11AB", "how do I", "won’t work", "DM us", "DM", "?", "!", "^JD", "-", "@", "@user",
        "RT @a:", " ", "\n", "\r\n", "\t", "\0", "http://", "https://a.example/?q=1", "\uD83D", "\uDE00", "👩‍👩‍👧", "\u200F", "\u202E", "שלום", "مرحبا",
        "e\u0301", "\u0301", "'", "''", ".", "..", "1.2.3", "<b>", "{0}", "%s", "요금 청구", "released", "$", "*", "ﬁ", "İ", "ß", "\uFEFF",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    public static readonly Gen<string> Any = Gen.OneOf(
        Piece.Array[0, 30].Select(string.Concat),
        Piece.Array[0, 30].Select(pieces => string.Join(' ', pieces)),
        Gen.Char.Array[0, 80].Select(chars => new string(chars)));

    public static readonly string[] Large =
    [
        new('?', 1_000_000), new('가', 1_000_000), new('\uD800', 1_000_000), new('^', 1_000_000), new(' ', 1_000_000),
        string.Concat(Enumerable.Repeat("dm us 언제 나오나요? ", 60_000)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧", 10_000)), string.Concat(Enumerable.Repeat("\u110B\u1161\u110B\u1175\u1111\u1169\u11AB ", 100_000)),
        string.Concat(Enumerable.Repeat("\u202Eשלום\u200F", 100_000)), "e" + new string('\u0301', 1_000_000), new('a', 1_000_000),
    ];

    /// <summary>True when every span lies in the text, is not empty, and they stand in order without overlap.</summary>
    public static bool SpansFit(CategoryMatch match, string text)
    {
        var end = 0;
        foreach (var span in match.Spans)
        {
            if (span.Start < end || span.Length < 1 || span.Start + span.Length > text.Length)
                return false;
            end = span.Start + span.Length;
        }

        return match.Score is > 0 and <= 1 && match.Reason.Length > 0 && !match.Reason.Any(char.IsControl);
    }
}
