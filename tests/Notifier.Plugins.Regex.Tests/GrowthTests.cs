using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Tests;

/// <summary>However a post is written, it is searched in time that grows with its length.</summary>
public class GrowthTests
{
    private const int Length = 20_000;

    public static TheoryData<string> Pieces =>
    [
        "아이폰 ", "iPhone-", "폰", "a", "- ", "a -", "아-", "?", "\n", "@a ", "#폰 ", "RT @a: ", "ㅋ", "\u0301", "a\u0316", "\u200b", "폰\u200b", "👩\u200d", "\ud83d", "http://a.kr/ ", "1.", "1,", "(", "언제 나와요? ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_post_costs_what_its_length_is(string piece)
    {
        var filter = Filters.Of(@"언제|when", @"\d+\s*(시|일|days?)", @"[가-힣]+(나요|까요)", @"\bhow (do|to|can)\b", "아이폰.{0,20}환불");
        Growth.ShouldFollowLength(Length, length => string.Concat(Enumerable.Repeat(piece, length / piece.Length)), text => filter.ClassifyAsync(new Question { Id = "1", Text = text }, CancellationToken.None).AsTask().GetAwaiter().GetResult());
    }
}
