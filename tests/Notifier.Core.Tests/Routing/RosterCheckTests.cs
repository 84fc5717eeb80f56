using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Alerts;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Routing;

public class RosterCheckTests
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 0, 0, 0, TimeSpan.FromHours(9));

    private readonly BusinessHours _office = AlertPlan.Kim.Hours! with { Days = new HashSet<DayOfWeek> { DayOfWeek.Friday, DayOfWeek.Monday } };

    [Fact]
    public void Hours_with_nobody_or_one_alone_are_found_within_the_service_hours()
    {
        var plan = Plan(_office, absentUntil: Friday.AddHours(12));
        var gaps = RosterCheck.Gaps(plan, Friday, TimeSpan.FromDays(1));
        gaps.ShouldBe(
        [
            new RosterGap("devices", 0, new("genius"), Sample.Lee, Friday.AddHours(9), Friday.AddHours(12)),
            new RosterGap("devices", 1, new("manager"), null, Friday.AddHours(9), Friday.AddHours(18)),
        ]);
    }

    [Fact]
    public void People_whom_no_ladder_reaches_are_named() =>
        RosterCheck.Unreached(Plan(_office, Friday)).ShouldHaveSingleItem().Id.ShouldBe(new SpecialistId("park"));

    private static NotifierPlan Plan(BusinessHours office, DateTimeOffset absentUntil) => AlertPlan.Create() with
    {
        Ladders = [new Ladder("devices", [new LadderTier(new("genius"), TimeSpan.FromMinutes(10)), new LadderTier(new("manager"), null)]) { Hours = office }],
        Roster = new Roster(
        [
            new() { Id = Sample.Kim, Name = "김지현", Groups = [new("genius")], Hours = office, AwayFrom = DateTimeOffset.MinValue, AwayUntil = absentUntil },
            new() { Id = Sample.Lee, Name = "이서연", Groups = [new("genius")], Hours = office },
            new() { Id = new("park"), Name = "박도윤", Groups = [new("nobody asks")] },
        ]),
    };
}
