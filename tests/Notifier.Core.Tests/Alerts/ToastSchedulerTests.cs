using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

public sealed class ToastSchedulerTests : DeskFixture
{
    [Fact]
    public async Task An_offer_is_shown_once_and_the_board_knows()
    {
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1"]);
        (await FindAsync(question.Id)).ShownAt.ShouldBe(Now);
        (await Board.ReadHistoryAsync(question.Id, default))[^1].ShouldBe(new HistoryEntry(3, Now, null, "shown", "recorded"));
    }

    [Fact]
    public async Task What_is_offered_to_others_is_not_shown()
    {
        await OfferAsync("1", Sample.Lee);
        await NewAlerts().RaiseDueAsync(default);
        TakeShown().ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_restart_everything_that_waits_is_shown_once()
    {
        await OfferAsync("1");
        await NewAlerts().RaiseDueAsync(default);
        await OfferAsync("2");
        Time.Advance(TimeSpan.FromMinutes(1));
        var restarted = NewAlerts();
        await restarted.RaiseDueAsync(default);
        await restarted.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "1", "2"]);
    }

    [Fact]
    public async Task After_a_restart_much_is_one_digest_that_counts_whatever_was_shown_before()
    {
        await OfferManyAsync(20);
        await NewAlerts().RaiseDueAsync(default);
        TakeShown();
        Time.Advance(TimeSpan.FromMinutes(2));
        var restarted = NewAlerts();
        await restarted.RaiseDueAsync(default);
        await restarted.RaiseDueAsync(default);
        Screen.Shown.ShouldHaveSingleItem().Title.ShouldBe("20 open");
    }

    [Fact]
    public async Task After_a_restart_a_claim_is_at_hand_without_ringing_and_a_snooze_rests_on()
    {
        var claimed = await OfferAsync("1");
        var snoozed = await OfferAsync("2");
        await ChangeAsync(claimed.Id, new Claim(Now, Sample.Kim));
        await ChangeAsync(snoozed.Id, new Snooze(Now, Sample.Kim, Now.AddMinutes(5)));
        await NewAlerts().RaiseDueAsync(default);
        var toast = Screen.Shown.ShouldHaveSingleItem();
        toast.Id.ShouldBe(ToastComposer.IdOf(claimed.Id));
        toast.Quiet.ShouldBeTrue();
    }

    [Fact]
    public async Task After_a_restart_a_reminder_that_fell_due_meanwhile_is_raised()
    {
        await OfferAsync("1");
        await NewAlerts().RaiseDueAsync(default);
        Time.Advance(Rules.RemindEvery);
        await NewAlerts().RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "1"]);
    }

    [Fact]
    public async Task As_many_as_allowed_at_once_are_shown_one_by_one_oldest_first()
    {
        await OfferManyAsync(5);
        await NewAlerts().RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Fact]
    public async Task One_more_makes_a_digest_of_all_and_each_counts_as_shown()
    {
        await OfferManyAsync(6);
        await NewAlerts().RaiseDueAsync(default);
        TakeShown().ShouldBe(["digest"]);
        var questions = await Board.ListAsync([QuestionState.Offered], 10, default);
        questions.ShouldAllBe(question => question.ShownAt == Now);
        (await Board.ReadHistoryAsync(questions[0].Id, default))[^1].Why.ShouldBe("in a digest: recorded");
    }

    [Fact]
    public async Task Opening_the_digest_shows_what_it_counts_a_handful_at_a_time()
    {
        var alerts = NewAlerts();
        await OfferManyAsync(2);
        await alerts.RaiseDueAsync(default);
        for (var i = 3; i <= 9; i++)
            await alerts.NoteAsync(await OfferAsync($"{i}"), default);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "2", "digest"]);
        await alerts.OpenDigestAsync(default);
        TakeShown().ShouldBe(["3", "4", "5", "6", "7", "digest"]);
        await alerts.OpenDigestAsync(default);
        TakeShown().ShouldBe(["8", "9"]);
        Screen.Up.ShouldNotContain(ToastComposer.Digest);
    }

    [Fact]
    public async Task A_second_start_counts_what_waits_and_floods_nobody()
    {
        var alerts = NewAlerts();
        await OfferManyAsync(20);
        await alerts.RaiseDueAsync(default);
        TakeShown();
        await alerts.ShowWaitingAsync(default);
        TakeShown().ShouldBe(["digest"]);
    }

    [Fact]
    public async Task A_burst_over_some_time_ends_in_a_digest_and_no_second_one_follows_within_the_window()
    {
        var alerts = NewAlerts();
        for (var i = 1; i <= 8; i++)
        {
            await alerts.NoteAsync(await OfferAsync($"{i}"), default);
            await alerts.RaiseDueAsync(default);
            Time.Advance(TimeSpan.FromSeconds(2));
        }
        TakeShown().ShouldBe(["1", "2", "3", "4", "5", "digest"]);
        Time.Advance(Rules.BurstWithin);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["7", "8"]);
    }

    [Fact]
    public async Task An_unanswered_offer_is_raised_again_and_again()
    {
        var alerts = NewAlerts();
        await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        for (var i = 0; i < 3; i++)
        {
            Time.Advance(Rules.RemindEvery - TimeSpan.FromSeconds(1));
            await alerts.RaiseDueAsync(default);
            Time.Advance(TimeSpan.FromSeconds(1));
            await alerts.RaiseDueAsync(default);
        }
        TakeShown().Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_question_offered_again_is_shown_again_even_when_the_pass_between_went_unheard()
    {
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        Time.Advance(TimeSpan.FromSeconds(1));
        await ChangeAsync(question.Id, new EndOffer(Now));
        await alerts.NoteAsync(await ChangeAsync(question.Id, Sample.OfferTo(Sample.Kim, Now)), default);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "1"]);
    }

    [Fact]
    public async Task A_claim_is_reminded_of_urgently_when_its_limit_is_near_and_after_it_again()
    {
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        TakeShown();
        await alerts.NoteAsync(await ChangeAsync(question.Id, new Claim(Now, Sample.Kim)), default);
        Time.Advance(TimeSpan.FromMinutes(23));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBeEmpty();
        Time.Advance(TimeSpan.FromMinutes(1));
        await alerts.RaiseDueAsync(default);
        Screen.Shown.ShouldHaveSingleItem().Urgent.ShouldBeTrue();
        Time.Advance(TimeSpan.FromHours(1));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "1"]);
    }

    [Fact]
    public async Task What_did_not_reach_the_screen_is_written_down_once_with_the_reason()
    {
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        Screen.Refusal = "do not disturb";
        for (var minute = 0; minute < 3; minute++)
        {
            await alerts.RaiseDueAsync(default);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        var missed = (await Board.ReadHistoryAsync(question.Id, default)).Where(entry => entry.What == "not shown").ShouldHaveSingleItem();
        (missed.Why, missed.Count).ShouldBe(("do not disturb", 1));
        (await FindAsync(question.Id)).ShownAt.ShouldBeNull();
    }

    [Fact]
    public async Task When_somebody_else_sits_down_the_desk_is_theirs()
    {
        var alerts = NewAlerts();
        await OfferAsync("1");
        var lees = await OfferAsync("2", Sample.Lee);
        await alerts.RaiseDueAsync(default);
        Plan = Plan with { Me = Plan.Roster.Find(Sample.Lee)! };
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "2"]);
        Screen.Withdrawn.ShouldBe([new ToastId(QuestionId.From(Sample.Source, "1").Value)]);
        alerts.Desk.Questions.ShouldHaveSingleItem().Id.ShouldBe(lees.Id);
    }
}
