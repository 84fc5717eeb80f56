namespace Notifier.Sdk.Testing.Tests;

public class CategoryFilterConformanceTests
{
    private static readonly CategoryMatch Match = ScriptedFilter.Match;

    [Fact]
    public async Task A_filter_that_keeps_the_rules_passes_and_is_disposed()
    {
        var filter = new ScriptedFilter(question => question.Text.Contains("아이폰", StringComparison.Ordinal) ? [Match with { Spans = [new(question.Text.IndexOf("아이폰", StringComparison.Ordinal), 3)] }] : []);
        await CategoryFilterConformance.CheckAsync(() => filter, "새 아이폰", "nothing");
        filter.Disposed.ShouldBeTrue();
    }

    public static TheoryData<string, CategoryMatch?[]?, string> BadAnswers => new()
    {
        { "null", null, "returned null" },
        { "null match", [null], "null in place of a match" },
        { "score 0", [Match with { Score = 0 }], "the score 0" },
        { "score above 1", [Match with { Score = 1.5 }], "the score 1.5" },
        { "no number", [Match with { Score = double.NaN }], "the score NaN" },
        { "twice", [Match, Match], "category iphone 2 times" },
        { "no category", [Match with { Category = default }], "category that is empty" },
        { "lines", [Match with { Reason = "a\nb" }], "more than one line" },
        { "null spans", [Match with { Spans = null! }], "spans of category iphone are null" },
        { "outside", [Match with { Spans = [new(1, 3)] }], "leaves the text of 3 characters" },
        { "overflow", [Match with { Spans = [new(int.MaxValue, 2)] }], "leaves the text" },
        { "before", [Match with { Spans = [new(-1, 2)] }], "leaves the text" },
        { "empty span", [Match with { Spans = [new(1, 0)] }], "at least one character" },
        { "overlap", [Match with { Spans = [new(0, 2), new(1, 1)] }], "overlaps the one before" },
    };

    [Theory]
    [MemberData(nameof(BadAnswers), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_answer_is_named(string what, CategoryMatch?[]? answer, string named)
    {
        var broken = await Should.ThrowAsync<ConformanceException>(() => CategoryFilterConformance.CheckAsync(() => new ScriptedFilter(_ => answer), "아이폰"), what);
        broken.Message.ShouldContain(named);
        broken.Message.ShouldContain("Text: \"아이폰\"");
    }

    [Theory]
    [InlineData("empty text")]
    [InlineData("a lone high surrogate")]
    public async Task A_filter_that_stumbles_over_a_text_is_told_which(string name)
    {
        var filter = new ScriptedFilter(question => question.Text == TroublesomeTexts.All[name] ? throw new InvalidOperationException("stumbled") : []);
        var broken = await Should.ThrowAsync<ConformanceException>(() => CategoryFilterConformance.CheckAsync(() => filter));
        broken.Message.ShouldBe($"The filter threw InvalidOperationException: stumbled Text: {name}.");
    }

    [Fact]
    public void The_texts_hold_what_they_say()
    {
        TroublesomeTexts.All["a text of 1 MiB without a space"].Length.ShouldBe(1 << 20);
        TroublesomeTexts.All.Values.Count(text => text.EnumerateRunes().Any(rune => rune.Value == 0xfffd)).ShouldBe(3);
    }
}
