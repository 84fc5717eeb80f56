namespace Notifier.Plugins.Keyword.Tests.Rules;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData("아이폰", 0.7)]
    [InlineData("아이폰 아이폰은 아이폰", 0.7)]
    [InlineData("아이폰 iOS", 0.91)]
    [InlineData("아이폰 iOS 폰", 0.9506)]
    public async Task Each_different_word_adds_to_the_score_by_its_weight(string text, double score)
    {
        var filter = Filters.Of(("iphone", new() { Any = ["아이폰", "iOS", "폰"], Weights = new() { ["폰"] = 0.5 } }));

        (await filter.Classify(text)).ShouldHaveSingleItem().Score.ShouldBe(score, 0.001);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(10)]
    public async Task The_score_stays_above_0_and_at_most_1(double weight)
    {
        var words = Enumerable.Range(0, 50).Select(i => $"word{i}").ToList();
        var filter = Filters.Of(("all", new() { Any = words, Weight = weight }));

        (await filter.Classify("word1")).ShouldHaveSingleItem().Score.ShouldBeInRange(0.001, 1);
        (await filter.Classify(string.Join(' ', words))).ShouldHaveSingleItem().Score.ShouldBeInRange(0.001, 1);
    }

    [Fact]
    public async Task The_reason_names_the_words_as_configured_in_the_order_of_the_post()
    {
        var filter = Filters.Of(("iphone", new() { Any = ["iOS", "아이폰", "upgrad*"] }));

        (await filter.Classify("아이폰은 ios가 UPGRADED 아이폰")).ShouldHaveSingleItem().Reason.ShouldBe("\"아이폰\", \"iOS\", \"upgrad\"");
    }

    [Fact]
    public async Task A_long_reason_is_cut()
    {
        var filter = Filters.Of(("all", new() { Any = [.. "abcdefgh".Select(c => $"w{c}")] }));

        (await filter.Classify("wa wb wc wd we wf wg wh")).ShouldHaveSingleItem().Reason
            .ShouldBe("\"wa\", \"wb\", \"wc\", \"wd\", \"we\", \"wf\" +2");
    }

    [Fact]
    public async Task Spans_are_in_order_and_merged()
    {
        var filter = Filters.Of(("iphone", new() { Any = ["아이폰", "아이폰4", "폰4S"] }));

        var match = (await filter.Classify("내 아이폰4S와 아이폰")).ShouldHaveSingleItem();
        match.Spans.ShouldBe([new(2, 4), new(9, 3)]);
    }

    [Fact]
    public async Task Spans_point_into_the_text_as_handed_in()
    {
        const string text = "❤️ ｉＰｈｏｎｅ의";
        var filter = Filters.Of(("iphone", new() { Any = ["iphone"] }));

        var span = (await filter.Classify(text)).ShouldHaveSingleItem().Spans.ShouldHaveSingleItem();
        text.Substring(span.Start, span.Length).ShouldBe("ｉＰｈｏｎｅ");
    }
}
