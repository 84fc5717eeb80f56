using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Alerts;
using Notifier.Core.Tests.Board;
using Serilog.Core;

namespace Notifier.Core.Tests.Routing;

/// <summary>
/// What other desks are known to get wrong. "Closed once, the follow-up is seen" stands with the board's conversations, "the rota is right
/// across daylight saving" with the business hours, "somebody who left" and "the escalation goes on where it was" with the escalation.
/// </summary>
public sealed class OthersGotWrongTests : DeskFixture
{
    private static readonly GroupId Geniuses = new("genius");

    [Fact]
    public async Task One_outage_is_a_digest_and_not_hundreds_of_alerts()
    {
        var alerts = NewAlerts();
        for (var minute = 0; minute < 10; minute++)
        {
            for (var i = 0; i < 40; i++)
                await OfferAsync($"{minute}-{i}");
            alerts.BeginAnew();
            await alerts.RaiseDueAsync(default);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        Screen.Shown.ShouldAllBe(toast => toast.Id == ToastComposer.Digest);
        Screen.Shown.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Claimed_it_rings_for_nobody_else_and_not_again_before_its_limit()
    {
        var question = await OfferAsync("1");
        var (mine, lees) = (NewAlerts(), NewAlerts());
        await mine.RaiseDueAsync(default);
        TakeShown();
        await mine.NoteClaimAsync(await ChangeAsync(question.Id, new Claim(Now, Sample.Kim)), default);
        TakeShown();
        for (var minute = 0; minute < 23; minute++)
        {
            await new Dispatcher(Board, () => Plan, Time, Logger.None).DispatchAsync(default);
            await mine.RaiseDueAsync(default);
            await lees.RaiseDueAsync(default);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        Screen.Shown.Where(toast => !toast.Quiet).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-08T03:30:00-04:00")] // the night the clocks go on
    [InlineData("2026-11-01T01:30:00-05:00")] // and the second half past one of the night they go back
    public void A_cover_ends_at_its_minute_also_when_the_clocks_change(string end)
    {
        var until = DateTimeOffset.Parse(end);
        var roster = new Roster([new() { Id = Sample.Kim, Name = "Kim", Groups = [Geniuses] }, new() { Id = Sample.Lee, Name = "Lee", Groups = [new("others")] }])
            .With([new Absence(Sample.Kim, until.AddHours(-5), until, Sample.Lee)]);
        Asked(roster, until.AddMinutes(-1)).ShouldBe(Sample.Lee);
        Asked(roster, until).ShouldBe(Sample.Kim);
    }

    [Fact]
    public async Task After_a_sleep_everything_that_came_due_meanwhile_is_looked_at_at_once()
    {
        var alerts = NewAlerts();
        await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        TakeShown();
        Time.Advance(TimeSpan.FromHours(9));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1"]);
    }

    private static SpecialistId? Asked(Roster roster, DateTimeOffset now) => Router.Decide(new RoutingRequest
    {
        Ladder = new Ladder("devices", [new LadderTier(Geniuses, null)]),
        Roster = roster,
        Loads = new Dictionary<SpecialistId, DeskLoad>(),
        Now = now,
    }).AssignedTo;
}
