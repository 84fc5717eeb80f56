using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Routing;
using Notifier.Core.Tests.Alerts;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Routing;

public class RoutesTests
{
    private static readonly Ladder Devices = new("devices", [new LadderTier(new("genius"), null)]);
    private static readonly Ladder English = new("english", [new LadderTier(new("english"), null)]);
    private static readonly Ladder Rest = new("unmatched", [new LadderTier(new("consultant"), null)]);

    private readonly NotifierPlan _plan = AlertPlan.Create() with
    {
        Categories = new Category[] { new() { Id = new("iphone"), Name = "iPhone", Use = CategoryUse.Routed, Ladder = Devices } }.ToDictionary(category => category.Id),
        Routes = [new Route(English) { Category = new("iphone"), Language = "en" }, new Route(Rest) { Source = new("blog"), Topic = new("billing") }],
        Unmatched = Rest,
        UnmatchedOnly = [new("question"), new("complaint")],
    };

    [Theory]
    [InlineData("iphone", null, "kt-show", "ko", "devices")]
    [InlineData("iphone", null, "kt-show", "en", "english")]
    [InlineData("iphone", null, "kt-show", "en-GB", "english")]
    [InlineData("iphone", null, "kt-show", "eng", "devices")]
    [InlineData("iphone", null, "kt-show", null, "devices")]
    [InlineData("iphone", "billing", "blog", "ko", "unmatched")]
    [InlineData("iphone", "billing", "blog", "en", "english")] // the first that fits decides
    [InlineData("iphone", "billing", "kt-show", "ko", "devices")]
    public void The_first_route_that_fits_all_of_it_decides_else_the_category(string category, string? topic, string source, string? language, string ladder)
    {
        var classification = new Classification { Category = new(category), Topic = topic is null ? null : new CategoryId(topic) };
        Routes.LadderOf(_plan, Post() with { Source = source, Language = language }, classification)!.Id.ShouldBe(ladder);
        Routes.LaddersOf(_plan, new(category)).Select(one => one.Id).ShouldContain(ladder);
    }

    [Fact]
    public void What_has_no_category_and_asks_for_nothing_does_not_ring_and_says_why()
    {
        Routes.LadderOf(_plan, Post(), new Classification()).ShouldBeNull();
        Routes.Heed(_plan, Post(), new Classification()).IgnoredBecause.ShouldBe("no category, and none of question, complaint");
        Routes.LadderOf(_plan, Post(), Said("question")).ShouldBe(Rest);
        Routes.Heed(_plan, Post(), Said("question")).IgnoredBecause.ShouldBeNull();
        Routes.LadderOf(_plan, Post(), Said("chatter")).ShouldBeNull();
    }

    [Fact]
    public void What_a_filter_was_not_heard_about_rings_all_the_same() =>
        Routes.LadderOf(_plan, Post(), new Classification { Silent = [new("intent")] }).ShouldBe(Rest);

    [Fact]
    public void Without_kinds_everything_rings() =>
        Routes.LadderOf(_plan with { UnmatchedOnly = null }, Post(), new Classification()).ShouldBe(Rest);

    private static Classification Said(string kind) => new() { Matches = [new FilterMatch(new(kind), 0.9, new("intent"), "why", [])] };

    private static Question Post() => new() { Id = "1", Text = "아이폰4는 언제 나와요?", Source = "kt-show" };
}
