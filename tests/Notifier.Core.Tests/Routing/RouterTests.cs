using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;

namespace Notifier.Core.Tests.Routing;

public class RouterTests
{
    private static readonly DateTimeOffset Now = new(2010, 8, 20, 10, 0, 0, TimeSpan.FromHours(9));
    private static readonly GroupId Geniuses = new("iphone-genius");
    private static readonly GroupId Consultants = new("consultant");

    private static readonly Ladder IPhone = new("iphone", [new(Geniuses, TimeSpan.FromMinutes(10)), new(Consultants, null)]);

    private readonly List<Specialist> _roster =
    [
        new() { Id = new("kim"), Name = "김지현", Groups = [Geniuses] },
        new() { Id = new("lee"), Name = "이서연", Groups = [Geniuses] },
        new() { Id = new("park"), Name = "박도윤", Groups = [Consultants] },
    ];

    private readonly Dictionary<SpecialistId, DeskLoad> _loads = [];

    [Fact]
    public void The_first_tier_is_asked_first_and_its_time_limit_holds()
    {
        var decision = Decide();
        decision.AssignedTo.ShouldBe(new SpecialistId("kim"));
        decision.Tier.ShouldBe(0);
        decision.EndsAt.ShouldBe(Now.AddMinutes(3));
        decision.TierEndsAt.ShouldBe(Now.AddMinutes(10));
    }

    [Fact]
    public void Among_equals_the_one_asked_longest_ago_is_next()
    {
        Asked("kim", minutesAgo: 1);
        Asked("lee", minutesAgo: 5);
        Decide().AssignedTo.ShouldBe(new SpecialistId("lee"));
    }

    [Fact]
    public void Somebody_at_capacity_is_left_alone()
    {
        Change("kim", kim => kim with { Capacity = 2 });
        _loads[new("kim")] = new DeskLoad(2, Now.AddHours(-1));
        Asked("lee", minutesAgo: 1);
        Decide().AssignedTo.ShouldBe(new SpecialistId("lee"));
        WhyNot("kim").ShouldBe("at capacity (2/2)");
    }

    [Fact]
    public void Outside_their_hours_nobody_is_asked_and_the_next_tier_is()
    {
        var nights = new BusinessHours
        {
            Id = "nights",
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"),
            Days = Enum.GetValues<DayOfWeek>().ToHashSet(),
            From = new TimeOnly(22, 0),
            To = new TimeOnly(6, 0),
        };
        Change("kim", kim => kim with { Hours = nights });
        Change("lee", lee => lee with { Hours = nights });
        var decision = Decide();
        decision.AssignedTo.ShouldBe(new SpecialistId("park"));
        decision.Tier.ShouldBe(1);
        decision.EndsAt.ShouldBeNull();
        WhyNot("kim").ShouldBe("outside their hours (nights)");
    }

    [Fact]
    public void The_substitute_of_a_substitute_stands_in()
    {
        Change("kim", kim => kim with { AwayFrom = Now.AddDays(-1), Substitute = new("lee") });
        Change("lee", lee => lee with { AwayFrom = Now.AddDays(-1), Substitute = new("park") });
        var decision = Decide();
        decision.AssignedTo.ShouldBe(new SpecialistId("park"));
        decision.Tier.ShouldBe(0);
        WhyNot("park").ShouldStartWith("substitute of 김지현");
    }

    [Fact]
    public void Who_passed_is_not_asked_again_in_the_same_round()
    {
        Decide("kim").AssignedTo.ShouldBe(new SpecialistId("lee"));
        Decide("kim", "lee").AssignedTo.ShouldBe(new SpecialistId("park"));
    }

    [Fact]
    public void When_everybody_passed_the_question_rests_and_then_starts_over()
    {
        Decide("kim", "lee", "park").AssignedTo.ShouldBeNull();
        var later = Request("kim", "lee", "park") with { Now = Now.AddMinutes(6) };
        Router.Decide(later).AssignedTo.ShouldBe(new SpecialistId("kim"));
    }

    [Fact]
    public void Everybody_looked_at_is_named_with_a_reason()
    {
        Asked("lee", minutesAgo: 1);
        var candidates = Decide().Candidates.ToDictionary(c => c.Id.Value, CandidateText.English);
        candidates["kim"].ShouldBe("iphone-genius: never asked before");
        candidates["lee"].ShouldBe("somebody else was next");
        candidates["park"].ShouldBe("consultant comes later");
    }

    [Theory]
    [InlineData(nameof(PassReason.Declined), "passed on it")]
    [InlineData(nameof(PassReason.NotInTime), "did not claim it in time")]
    [InlineData(nameof(PassReason.NotShown), "it did not reach their screen")]
    public void Who_was_asked_before_is_said_to_have_done_what_they_did(string how, string said)
    {
        var request = Request() with { Passed = [new Passes(new("kim"), 1) { Last = Enum.Parse<PassReason>(how) }], PassedAt = Now };
        CandidateText.English(Router.Decide(request).Candidates.First(c => c.Id.Value == "kim")).ShouldBe(said);
    }

    [Fact]
    public void When_the_tiers_time_is_up_the_next_one_is_asked_whoever_is_left()
    {
        var decision = Router.Decide(Request("kim") with { Tier = 0, TierEndsAt = Now });
        decision.AssignedTo.ShouldBe(new SpecialistId("park"));
        decision.Tier.ShouldBe(1);
    }

    [Fact]
    public void Within_a_tier_the_time_that_is_left_is_all_there_is()
    {
        var decision = Router.Decide(Request("kim") with { Tier = 0, TierEndsAt = Now.AddMinutes(1) });
        (decision.AssignedTo, decision.EndsAt, decision.TierEndsAt).ShouldBe((new SpecialistId("lee"), Now.AddMinutes(1), Now.AddMinutes(1)));
    }

    [Fact]
    public void The_last_tier_begins_anew_when_its_time_is_up()
    {
        var decision = Router.Decide(Request() with { Tier = 1, TierEndsAt = Now.AddHours(-1) });
        (decision.AssignedTo, decision.Tier, decision.EndsAt).ShouldBe((new SpecialistId("park"), 1, null));
    }

    [Fact]
    public void When_nobody_is_left_in_later_tiers_somebody_of_an_earlier_one_is_asked_and_the_escalation_does_not_begin_again()
    {
        var decision = Router.Decide(Request("kim", "park") with { Tier = 1 });
        (decision.AssignedTo, decision.Tier).ShouldBe((new SpecialistId("lee"), 1));
    }

    [Fact]
    public void Who_answered_it_before_is_asked_first_unless_they_are_not_there()
    {
        var decision = Router.Decide(Request() with { Preferred = new("park") });
        (decision.AssignedTo, decision.Tier).ShouldBe((new SpecialistId("park"), 1));
        CandidateText.English(decision.Candidates[^1]).ShouldBe("answered it before");
        Change("park", park => park with { AwayFrom = Now.AddDays(-1) });
        Router.Decide(Request() with { Preferred = new("park") }).AssignedTo.ShouldBe(new SpecialistId("kim"));
    }

    [Fact]
    public void An_empty_group_leaves_the_question_to_the_next_tier()
    {
        var ladder = new Ladder("x", [new(new("nobody"), TimeSpan.FromMinutes(1)), new(Consultants, null)]);
        Router.Decide(Request() with { Ladder = ladder }).AssignedTo.ShouldBe(new SpecialistId("park"));
    }

    private RoutingDecision Decide(params string[] passed) => Router.Decide(Request(passed));

    private RoutingRequest Request(params string[] passed) => new()
    {
        Ladder = IPhone,
        Roster = new Roster(_roster),
        Loads = _loads,
        Now = Now,
        Passed = [.. passed.CountBy(id => id).Select(one => new Passes(new SpecialistId(one.Key), one.Value))],
        PassedAt = passed.Length == 0 ? null : Now,
    };

    private string WhyNot(string id) => CandidateText.English(Decide().Candidates.First(c => c.Id.Value == id));

    private void Asked(string id, int minutesAgo) => _loads[new(id)] = new DeskLoad(0, Now.AddMinutes(-minutesAgo));

    private void Change(string id, Func<Specialist, Specialist> change)
    {
        var index = _roster.FindIndex(s => s.Id.Value == id);
        _roster[index] = change(_roster[index]);
    }
}
