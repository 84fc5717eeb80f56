using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Alerts;
using Notifier.Core.Tests.Board;
using Serilog.Core;

namespace Notifier.Core.Tests.Routing;

/// <summary>What time makes of questions, on a real board: three tiers, and a clock in the test's hand.</summary>
public sealed class EscalationTests : DeskFixture
{
    private static readonly GroupId Geniuses = new("genius");
    private static readonly GroupId Consultants = new("consultant");
    private static readonly GroupId Managers = new("manager");
    private static readonly SpecialistId Park = new("park.dy");
    private static readonly SpecialistId Choi = new("choi.mj");

    private Ladder _ladder = new("devices", [new(Geniuses, Minutes(10)), new(Consultants, Minutes(10)), new(Managers, null)]);

    [Fact]
    public async Task Three_tiers_of_twenty_seconds_pass_in_sixty_to_sixty_three_seconds()
    {
        _ladder = new Ladder("short", [.. ((GroupId[])[Geniuses, Consultants, Managers]).Select(group => new LadderTier(group, TimeSpan.FromSeconds(20)))]);
        await ArriveAsync("1");
        using var ending = new CancellationTokenSource();
        var running = NewDispatcher().RunAsync(ending.Token);
        var asked = new List<(SpecialistId?, int)>();
        for (var second = 0; second < 75; second++)
        {
            var question = await SettledAsync();
            if (asked.Count == 0 || asked[^1].Item1 != question.Holder)
                asked.Add((question.Holder, second));
            Time.Advance(TimeSpan.FromSeconds(1));
        }
        await ending.CancelAsync();
        await Task.WhenAny(running);
        asked.Select(a => a.Item1).Take(4).ShouldBe([Sample.Kim, Park, Choi, null]);
        asked[3].Item2.ShouldBeInRange(60, 63);
    }

    [Fact]
    public async Task A_promise_is_never_broken_in_silence_whatever_the_ladder_says()
    {
        _ladder = new Ladder("slow", [new(Geniuses, TimeSpan.FromHours(5)) { Each = TimeSpan.FromHours(5) }, new(Managers, null)]);
        await ArriveAsync("1");
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Sample.Kim);
        Time.Advance(Minutes(30));

        await DispatchAsync();

        var late = await FindAsync(IdOf("1"));
        (late.Holder, late.OverdueAt, late.Tier).ShouldBe((Choi, Now, 1));
        (await HistoryAsync("1")).ShouldContain("overdue");
    }

    [Fact]
    public async Task An_overdue_claim_stays_with_its_holder_and_is_known_to_be_late()
    {
        await ClaimedAsync("1");
        Time.Advance(Minutes(30));
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Sample.Kim);
        (await Board.ListOverdueClaimsAsync(10, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_claim_without_a_sign_of_life_is_asked_about_and_ten_minutes_later_somebody_else_is()
    {
        Rules = Rules with { AnswerWithin = TimeSpan.FromHours(8) };
        await ClaimedAsync("1");
        Time.Advance(Minutes(60));
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).StillAskedAt.ShouldBe(Now);
        Time.Advance(Minutes(9));
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Sample.Kim);
        Time.Advance(Minutes(1));
        await DispatchAsync();
        var handedOn = await FindAsync(IdOf("1"));
        (handedOn.State, handedOn.Holder).ShouldBe((QuestionState.Offered, Park));
        handedOn.Passed.ShouldBe([new Passes(Sample.Kim, 1) { Last = PassReason.NoSign }]);
    }

    [Fact]
    public async Task A_note_is_a_sign_of_life()
    {
        Rules = Rules with { AnswerWithin = TimeSpan.FromHours(8) };
        await ClaimedAsync("1");
        Time.Advance(Minutes(59));
        await ChangeAsync(IdOf("1"), new AddNote(Now, Sample.Kim, "매장에 문의함"));
        Time.Advance(Minutes(59));
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).StillAskedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_offered_to_somebody_who_left_the_roster_is_open_for_others_at_once()
    {
        await ArriveAsync("1");
        await DispatchAsync();
        Plan = Plan with { Roster = new Roster([.. Plan.Roster.All.Where(s => s.Id != Sample.Kim)]) };
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Sample.Lee);
        (await HistoryAsync("1")).ShouldContain("released");
    }

    [Fact]
    public async Task A_claim_of_somebody_away_is_open_again_only_when_the_promise_falls_before_they_are_back()
    {
        await ClaimedAsync("soon back");
        await ClaimedAsync("long away");
        Away(Sample.Kim, until: Now + Minutes(10));
        await DispatchAsync();
        (await FindAsync(IdOf("soon back"))).State.ShouldBe(QuestionState.Claimed);
        Away(Sample.Kim, until: Now + TimeSpan.FromHours(10));
        await DispatchAsync();
        (await FindAsync(IdOf("long away"))).Holder.ShouldNotBe(Sample.Kim);
    }

    [Fact]
    public async Task The_escalation_goes_on_where_it_was_after_a_claim_came_back()
    {
        await ArriveAsync("1");
        await DispatchAsync();
        Time.Advance(Minutes(10));
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Park);
        await ChangeAsync(IdOf("1"), new Claim(Now, Park));
        await ChangeAsync(IdOf("1"), new Release(Now, "park.dy is away"));
        Away(Park, until: Now + TimeSpan.FromHours(1));
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Choi);
    }

    [Fact]
    public async Task When_the_rules_change_promises_are_made_anew()
    {
        await ArriveAsync("1");
        await DispatchAsync();
        Rules = Rules with { AnswerWithin = Minutes(60) };
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).Promise!.AnswerBy.ShouldBe(Sample.Question("1").Question.PostedAt!.Value + Minutes(60));
    }

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private void Away(SpecialistId id, DateTimeOffset until) => Plan = Plan with
    {
        Roster = new Roster([.. Plan.Roster.All.Select(s => s.Id == id ? s with { AwayFrom = DateTimeOffset.MinValue, AwayUntil = until } : s)]),
    };

    private async Task ClaimedAsync(string id)
    {
        await ArriveAsync(id);
        await DispatchAsync();
        var holder = (await FindAsync(IdOf(id))).Holder!.Value;
        if (holder != Sample.Kim)
            await ChangeAsync(IdOf(id), new Hand(Now, holder, Sample.Kim, 0, null));
        await ChangeAsync(IdOf(id), new Claim(Now, Sample.Kim));
    }

    private async Task ArriveAsync(string id) =>
        await Board.AcceptAsync(Sample.Source, [Sample.Question(id, arrivedAt: Now) with { Promise = null }], null, default);

    private static QuestionId IdOf(string id) => QuestionId.From(Sample.Source, id);

    private async Task<IReadOnlyList<string>> HistoryAsync(string id) => [.. (await Board.ReadHistoryAsync(IdOf(id), default)).Select(entry => entry.What)];

    private Task DispatchAsync() => NewDispatcher().DispatchAsync(default);

    private Dispatcher NewDispatcher()
    {
        Plan = Plan with
        {
            Ladders = [_ladder],
            Roster = Plan.Roster.Find(Choi) is not null ? Plan.Roster : new Roster(
            [
                new() { Id = Sample.Kim, Name = "김지현", Groups = [Geniuses] },
                new() { Id = Sample.Lee, Name = "이서연", Groups = _ladder.Id == "devices" ? [Geniuses] : [] },
                new() { Id = Park, Name = "박도윤", Groups = [Consultants] },
                new() { Id = Choi, Name = "최민준", Groups = [Managers] },
            ]),
            Categories = Plan.Categories.ToDictionary(pair => pair.Key, pair => pair.Value with { Ladder = pair.Key.Value == "iphone" ? _ladder : null }),
        };
        return new Dispatcher(Board, () => Plan, Time, Logger.None);
    }

    /// <summary>The question once the dispatcher has done what there is to do: nothing has ended, and somebody is asked or everybody was.</summary>
    private async Task<BoardQuestion> SettledAsync()
    {
        while (true)
        {
            var question = await FindAsync(IdOf("1"));
            var isSettled = question.State is QuestionState.Offered || question.Passed.Count == 3;
            if (isSettled && !(question.OfferEndsAt <= Now))
                return question;
            await Task.Yield();
        }
    }
}
