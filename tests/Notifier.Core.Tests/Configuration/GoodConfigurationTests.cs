using Notifier.Core.Configuration;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Configuration;

public sealed class GoodConfigurationTests : IDisposable
{
    private readonly ConfigurationDesk _desk = new();

    [Fact]
    public void A_good_file_becomes_a_plan_without_findings()
    {
        var result = _desk.Load(GoodFile.Text);

        result.Errors.ShouldBeEmpty();
        result.Plan.ShouldNotBeNull().Path.ShouldBe(_desk.File);
    }

    [Fact]
    public void Sources_and_filters_keep_their_order_names_and_options()
    {
        var plan = _desk.Load(GoodFile.Text).Plan!;

        var source = plan.Sources.ShouldHaveSingleItem();
        source.Id.ShouldBe(new SourceId("kt-show"));
        source.Name.ShouldBe("KT 쇼");
        source.Folder.ShouldBe(Path.GetDirectoryName(_desk.File));
        source.LookBack.ShouldBe(TimeSpan.FromHours(2));
        source.With.GetProperty("url").GetString().ShouldBe("https://show.example/쇼");
        source.With.GetProperty("limit").GetInt32().ShouldBe(20);
        plan.Filters.Select(filter => filter.Id.Value).ShouldBe(["devices", "intent"]);
        plan.Filters[0].With.GetProperty("categories").GetProperty("안드로이드").GetProperty("any")[0].GetString().ShouldBe("갤럭시S");
        plan.Filters[1].With.GetRawText().ShouldBe("{}");
    }

    [Fact]
    public void Each_category_has_its_use()
    {
        var categories = _desk.Load(GoodFile.Text).Plan!.Categories;

        categories[new CategoryId("iphone")].ShouldSatisfyAllConditions(
            category => category.Use.ShouldBe(CategoryUse.Routed),
            category => category.Name.ShouldBe("아이폰"),
            category => category.MinScore.ShouldBe(0.7),
            category => category.Ladder!.Tiers.Select(tier => (tier.Group.Value, tier.For)).ShouldBe(
                [("genius", TimeSpan.FromMinutes(10)), ("consultant", TimeSpan.FromMinutes(15)), ("manager", null)]));
        categories[new CategoryId("announcement")].Use.ShouldBe(CategoryUse.Ignored);
        categories[new CategoryId("how-to")].Use.ShouldBe(CategoryUse.Topic);
        categories[new CategoryId("안드로이드")].MinScore.ShouldBe(0.5);
    }

    [Fact]
    public void The_roster_knows_hours_absence_and_who_sits_here()
    {
        var plan = _desk.Load(GoodFile.Text).Plan!;

        plan.Me.Name.ShouldBe("김지현");
        plan.Me.Capacity.ShouldBe(3);
        plan.Me.Substitute.ShouldBe(new SpecialistId("lee.sy"));
        plan.Me.Hours!.Zone.Id.ShouldBe("Asia/Seoul");
        plan.Me.Hours.Days.Count.ShouldBe(5);
        plan.Me.Hours.Holidays.ShouldBe([new DateOnly(2026, 12, 25)]);
        plan.Roster.In(new GroupId("genius")).Select(specialist => specialist.Id.Value).ShouldBe(["kim.jh", "lee.sy"]);
        plan.Roster.Find(new SpecialistId("park.mj"))!.Name.ShouldBe("park.mj");
    }

    [Fact]
    public void Retention_is_read_in_days_and_what_is_left_out_keeps_its_default()
    {
        _desk.Load(GoodFile.Text).Plan!.Retention.ShouldBe(
            new RetentionRules { Answered = TimeSpan.FromDays(14), Unanswered = TimeSpan.FromDays(60) });
        new RetentionRules().Ignored.ShouldBe(TimeSpan.FromDays(30));
    }

    [Fact]
    public void Alert_rules_and_the_group_for_unmatched_questions_are_read()
    {
        var plan = _desk.Load(GoodFile.Text).Plan!;

        plan.Unmatched!.Tiers.ShouldBe([new LadderTier(new GroupId("consultant"), null)]);
        plan.Alerts.ShouldBe(new AlertRules
        {
            AnswerWithin = TimeSpan.FromMinutes(45),
            RemindEvery = TimeSpan.FromMinutes(4),
            BurstOver = 7,
            BurstWithin = TimeSpan.FromMinutes(2),
            Quiet = (new TimeOnly(22, 0), new TimeOnly(8, 0)),
        });
    }

    [Fact]
    public void Routes_ladders_with_hours_and_kinds_of_unmatched_questions_are_read()
    {
        var text = GoodFile.With("\"ladders\": { ", """
            "routes": [ { "when": { "category": "iphone", "topic": "how-to", "source": "kt-show", "language": "en" }, "ladder": "night" } ],
            "ladders": { "night": { "hours": "office", "tiers": [ { "group": "genius", "for": "00:10:00", "each": "00:02:00" } ] }, 
            """).Replace("\"unmatched\": \"consultant\"", "\"unmatched\": { \"group\": \"consultant\", \"only\": [\"question\", \"질문\"] }", StringComparison.Ordinal);

        var result = _desk.Load(text);

        result.Errors.ShouldBeEmpty();
        var route = result.Plan!.Routes.ShouldHaveSingleItem();
        (route.Category, route.Topic, route.Source, route.Language).ShouldBe((new("iphone"), new("how-to"), new SourceId("kt-show"), "en"));
        (route.Ladder.Id, route.Ladder.Hours!.Id, route.Ladder.Tiers[0].Each).ShouldBe(("night", "office", TimeSpan.FromMinutes(2)));
        result.Plan.Unmatched!.Tiers.ShouldBe([new LadderTier(new GroupId("consultant"), null)]);
        result.Plan.UnmatchedOnly.ShouldBe([new("question"), new("질문")]);
    }

    [Theory]
    [InlineData("park.mj")]
    [InlineData("lee.sy")]
    [InlineData("LEESY")]
    public void As_overrides_who_sits_here_by_id_or_login(string asSpecialist)
    {
        var plan = _desk.Load(GoodFile.Text, asSpecialist).Plan!;

        new[] { plan.Me.Id.Value, plan.Me.Login.ToUpperInvariant() }.ShouldContain(asSpecialist);
    }

    public void Dispose() => _desk.Dispose();
}
