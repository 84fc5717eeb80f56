using System.Text;

namespace Notifier.Plugins.Regex.Tests;

public sealed class MatchingTests
{
    [Theory]
    [InlineData("환불.*언제", "환불은 언제쯤 되나요")]
    [InlineData("refund", "REFUND please")]
    [InlineData("(아이폰|iphone) ?[34]", "iPhone 4 언제")]
    [InlineData("^문의", "문의드립니다")]
    [InlineData("요금제?\\s*변경", "요금 변경")]
    [InlineData("(?<=요금).*변경", "요금제 변경")]
    [InlineData("(환|반)불", "반불")]
    [InlineData("(\\w)\\1\\1", "ㅋㅋㅋ")]
    [InlineData("\\p{Lu}{3}", "abc")]
    [InlineData("😀+", "좋아요 😀😀")]
    public Task What_the_pattern_says_is_found(string pattern, string text) => Filters.ShouldMatch(pattern, text);

    [Theory]
    [InlineData("환불.*언제", "언제 환불")]
    [InlineData("환불.*언제", "환불\n언제")]
    [InlineData("^문의", "재문의")]
    public Task And_nothing_else(string pattern, string text) => Filters.ShouldNotMatch(pattern, text);

    [Fact]
    public async Task Case_can_matter()
    {
        var filter = Filters.Of(new(), ("billing", new() { Any = ["KT"], IgnoreCase = false }));

        (await filter.CategoriesOf("KT")).ShouldBe(["billing"]);
        (await filter.CategoriesOf("kt")).ShouldBeEmpty();
    }

    [Fact]
    public Task A_decomposed_pattern_means_the_composed_one() => Filters.ShouldMatch("환불".Normalize(NormalizationForm.FormD), "환불");

    [Fact]
    public async Task None_annuls_its_category_and_all_is_asked_for_beside_any()
    {
        var filter = Filters.Of(
            new(),
            ("billing", new() { Any = ["환불", "refund"], All = ["언제|when"], None = ["이벤트"] }),
            ("event", new() { All = ["이벤트"] }));

        (await filter.CategoriesOf("환불 언제")).ShouldBe(["billing"]);
        (await filter.CategoriesOf("환불")).ShouldBeEmpty();
        (await filter.CategoriesOf("언제")).ShouldBeEmpty();
        (await filter.CategoriesOf("환불 이벤트 언제")).ShouldBe(["event"]);
    }

    [Fact]
    public async Task The_match_says_what_where_and_how_sure()
    {
        var filter = Filters.Of("환불.{0,5}언제", "\\d+원");

        var match = (await filter.Classify("3000원 환불은\t언제? 5000원")).ShouldHaveSingleItem();
        match.Reason.ShouldBe("\"환불은 언제\" (환불.{0,5}언제), \"3000원\" (\\d+원)");
        match.Spans.ShouldBe([new(0, 5), new(6, 6), new(14, 5)]);
        match.Score.ShouldBe(0.91, 0.001);
    }

    [Fact]
    public async Task The_weight_moves_the_score()
    {
        var filter = Filters.Of(new(), ("billing", new() { Any = ["환불"], Weight = 0.5 }));

        (await filter.Classify("환불")).ShouldHaveSingleItem().Score.ShouldBe(1 - Math.Sqrt(0.3), 0.001);
    }

    [Fact]
    public async Task A_long_match_is_cut_in_the_reason_and_never_through_a_character()
    {
        var match = (await Filters.Of("환불.*").Classify("환불 " + string.Concat(Enumerable.Repeat("😀", 100)))).ShouldHaveSingleItem();

        match.Reason.ShouldBe($"\"환불 {string.Concat(Enumerable.Repeat("😀", 18))}…\" (환불.*)");
        match.Spans.ShouldBe([new(0, 203)]);
    }

    [Theory]
    [InlineData("환불.*언제")]
    [InlineData("(?=환불)")]
    [InlineData("\\d")]
    [InlineData(".")]
    public async Task Half_characters_and_long_posts_do_no_harm(string pattern)
    {
        var filter = Filters.Of(pattern);
        await filter.Classify("\uD83D 환불 \uDC00 언제 \uD800");

        var spans = (await filter.Classify(string.Concat(Enumerable.Repeat("환불 1 언제\n", 50_000)))).ShouldHaveSingleItem().Spans;
        spans.Count.ShouldBeInRange(1, 50);
        spans.ShouldAllBe(span => span.Length > 0);
    }

    [Fact]
    public async Task A_pattern_that_only_looks_ahead_still_has_a_place() =>
        (await Filters.Of("(?=환불)").Classify("내 환불")).ShouldHaveSingleItem().Spans.ShouldBe([new(2, 1)]);

    [Fact]
    public async Task A_post_without_a_literal_of_any_pattern_costs_no_memory()
    {
        var filter = Filters.Of("환불.*언제", "refund|reimburse");
        var question = new Sdk.Question { Id = "1", Text = "오늘 날씨 좋네요, isn't it?" };
        await filter.ClassifyAsync(question, CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        await filter.ClassifyAsync(question, CancellationToken.None);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
