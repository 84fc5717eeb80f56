using CsCheck;
using Notifier.Core.Faults;
using Notifier.Core.Filters;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

public sealed class MatchCheckTests : IDisposable
{
    private static readonly Question Question = new() { Id = "1", Text = "아이폰4 케이스" };

    private readonly PluginBench _bench = new();
    private readonly MatchCheck _check;

    public MatchCheckTests() => _check = new MatchCheck(new("devices"), new ThrottledFaultLog(_bench.Time, () => _bench.Logger), () => _bench.Logger);

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_is_none_drops_the_match(double score)
    {
        Keep(Match() with { Score = score }).ShouldBeEmpty();
        _bench.Log.Lines.ShouldHaveSingleItem().ShouldContain("it must be above 0 and at most 1; the match is dropped");
    }

    [Fact]
    public void Matches_without_a_category_and_null_are_dropped()
    {
        Keep(null, Match() with { Category = default }, Match() with { Category = new("") }, Match()).ShouldHaveSingleItem();
        _bench.Log.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void An_undeclared_category_is_allowed() => Keep(Match() with { Category = new("기타") }).ShouldHaveSingleItem().Category.Value.ShouldBe("기타");

    [Fact]
    public void A_category_the_plan_does_not_name_is_said_once_and_stands_in_status()
    {
        _check.Categories = new HashSet<CategoryId> { new("phone") };
        for (var i = 0; i < 3; i++)
            Keep(Match() with { Category = new("phnoe") }, Match() with { Category = new("phone") }).Length.ShouldBe(2);
        _check.WithoutEffect.ShouldBe("without effect, since \"categories\" does not name them: phnoe");
        _bench.Log.Lines.ShouldHaveSingleItem().ShouldContain("It gives category phnoe, which \"categories\" does not name: it has no effect");
    }

    [Fact]
    public void A_category_given_twice_becomes_one_match_with_both_reasons()
    {
        var match = Keep(
            Match() with { Score = 0.4, Reason = "아이폰", Spans = [new(0, 3)] },
            Match() with { Score = 0.8, Reason = "케이스", Spans = [new(5, 3)] }).ShouldHaveSingleItem();
        match.Score.ShouldBe(0.8);
        match.Why.ShouldBe("아이폰; 케이스");
        match.Spans.ShouldBe([new(0, 3), new(5, 3)]);
    }

    [Fact]
    public void Spans_are_clipped_to_the_text_put_in_order_and_joined()
    {
        var spans = Keep(Match() with { Spans = [new(6, 100), new(0, 3), new(2, 3), new(50, 1), new(-3, 2), new(1, 0)] })[0].Spans;
        spans.ShouldBe([new(0, 5), new(6, 2)]);
        _bench.Log.Lines.ShouldHaveSingleItem().ShouldContain("spans that leave the text of 8 characters, overlap or are out of order");
    }

    [Fact]
    public void Missing_parts_are_empty_ones()
    {
        var match = Keep(Match() with { Reason = null!, Spans = null! }).ShouldHaveSingleItem();
        match.Why.ShouldBe("");
        match.Spans.ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_is_one_line_of_reasonable_length()
    {
        Keep(Match() with { Reason = "a\r\nb\0" })[0].Why.ShouldBe("a  b ");
        Keep(Match() with { Reason = new string('가', 5000) })[0].Why.Length.ShouldBe(501);
    }

    [Fact]
    public void A_flood_of_matches_is_cut()
    {
        var many = Enumerable.Range(0, 5000).Select(i => Match() with { Category = new($"c{i}") }).ToArray();
        Keep(many).Length.ShouldBe(100);
    }

    [Fact]
    public void A_fault_is_logged_once_in_ten_minutes_with_the_number_left_out()
    {
        for (var i = 0; i < 1000; i++)
            Keep(Match() with { Score = 2 });
        _bench.Time.Advance(TimeSpan.FromMinutes(10));
        Keep(Match() with { Score = 2 });
        _bench.Log.Lines.Count.ShouldBe(2);
        _bench.Log.Lines[1].ShouldEndWith("(999 more of the kind since the last such line)");
    }

    [Fact]
    public void Whatever_the_spans_the_result_is_tidy() => Gen.Select(Gen.Int, Gen.Int).Array[0, 20].Sample(pairs =>
    {
        var spans = pairs.Select(pair => new TextSpan(pair.Item1, pair.Item2)).ToList();
        SpanList.IsTidy(SpanList.Tidy(SpanList.Clip(spans, 100)), 100).ShouldBeTrue();
    });

    [Fact]
    public void Whatever_the_spans_near_the_text_the_same_places_are_covered() => Gen.Select(Gen.Int[-5, 25], Gen.Int[-5, 25]).Array[0, 8].Sample(pairs =>
    {
        var spans = pairs.Select(pair => new TextSpan(pair.Item1, pair.Item2)).ToList();
        Covered(SpanList.Tidy(SpanList.Clip(spans, 20))).ShouldBe(Covered(spans).Where(place => place is >= 0 and < 20));
    });

    private static IEnumerable<int> Covered(IEnumerable<TextSpan> spans) =>
        spans.Where(span => span.Length > 0).SelectMany(span => Enumerable.Range(span.Start, span.Length)).Distinct().Order();

    private static CategoryMatch Match() => new() { Category = new("iphone"), Score = 0.9, Reason = "\"아이폰\"" };

    private FilterMatch[] Keep(params CategoryMatch?[] matches) => _check.Keep(matches, Question);
}
