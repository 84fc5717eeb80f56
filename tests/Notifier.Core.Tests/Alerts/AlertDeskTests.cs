using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;
using Serilog.Core;

namespace Notifier.Core.Tests.Alerts;

/// <summary>The desk at work: board, screen, clock and buttons together.</summary>
public sealed class AlertDeskTests : DeskFixture
{
    [Fact]
    public async Task An_offer_reaches_the_screen_and_a_press_reaches_the_board()
    {
        await using var desk = Start();
        var question = await OfferAsync("1");
        (await Screen.NextAsync()).Id.ShouldBe(ToastComposer.IdOf(question.Id));
        Screen.Press(new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.Claim));
        await desk.UntilAsync(view => view.Questions is [{ State: QuestionState.Claimed }]);
        (await FindAsync(question.Id)).Holder.ShouldBe(Sample.Kim);
    }

    [Fact]
    public async Task What_was_claimed_stays_on_the_screen_quietly_until_it_is_answered()
    {
        await using var desk = Start();
        var question = await OfferAsync("1");
        await Screen.NextAsync();
        Screen.Press(new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.Claim));
        var claimed = await Screen.NextAsync();
        claimed.Quiet.ShouldBeTrue();
        claimed.Verbs.ShouldContain(ToastVerb.Answered);
        Screen.Withdrawn.ShouldBeEmpty();
        Screen.Press(new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.Answered));
        await desk.UntilAsync(view => view.Questions.Count == 0);
        Screen.Withdrawn.ShouldBe([ToastComposer.IdOf(question.Id)]);
    }

    [Fact]
    public async Task The_clock_raises_the_reminder()
    {
        await using var desk = Start();
        var question = await OfferAsync("1");
        await Screen.NextAsync();
        await desk.UntilAsync(view => view.Questions is [{ ShownAt: not null }]);
        Time.Advance(Rules.RemindEvery);
        (await Screen.NextAsync()).Id.ShouldBe(ToastComposer.IdOf(question.Id));
    }

    [Fact]
    public async Task Snoozing_on_the_screen_brings_the_toast_back_when_it_ends()
    {
        await using var desk = Start();
        var question = await OfferAsync("1");
        await Screen.NextAsync();
        Screen.Press(new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.Snooze));
        await desk.UntilAsync(view => view.Questions is [{ SnoozedUntil: not null }]);
        Time.Advance(TimeSpan.FromMinutes(10));
        (await Screen.NextAsync()).Id.ShouldBe(ToastComposer.IdOf(question.Id));
    }

    [Fact]
    public async Task A_pause_is_seen_and_its_end_lets_the_toast_through()
    {
        await using var desk = Start();
        desk.Desk.PauseUntil(Now.AddHours(1));
        await desk.UntilAsync(view => view.PausedUntil is not null);
        await OfferAsync("1");
        await desk.UntilAsync(view => view.Questions.Count == 1);
        Screen.Attempts.ShouldBe(0);
        desk.Desk.Resume();
        await Screen.NextAsync();
        await desk.UntilAsync(view => view.PausedUntil is null);
    }

    [Fact]
    public async Task A_pause_ends_by_itself_also_when_nothing_waits()
    {
        await using var desk = Start();
        desk.Desk.PauseUntil(Now.AddSeconds(20));
        await desk.UntilAsync(view => view.PausedUntil is not null);
        Time.Advance(TimeSpan.FromSeconds(20));
        await desk.UntilAsync(view => view.PausedUntil is null);
    }

    [Fact]
    public async Task A_refusing_screen_is_a_fault_for_the_tray_until_it_takes_toasts_again()
    {
        Screen.Refusal = "switched off";
        await using var desk = Start();
        await OfferAsync("1");
        await desk.UntilAsync(view => view.DeliveryFault == "recorder: switched off");
        Screen.Refusal = null;
        Time.Advance(TimeSpan.FromSeconds(30));
        await Screen.NextAsync();
        await desk.UntilAsync(view => view.DeliveryFault is null);
    }

    [Fact]
    public async Task A_board_that_fails_is_left_alone_and_then_read_anew()
    {
        var board = new MeddledBoard(Board, () => throw new BoardException("disk full"));
        await using var desk = Start(board);
        await OfferAsync("1");
        await Screen.NextAsync();
        await desk.UntilAsync(view => view.Questions.Count == 1);
        (await FindAsync(QuestionId.From(Sample.Source, "1"))).ShownAt.ShouldBeNull();
        Time.Advance(TimeSpan.FromSeconds(30));
        await Screen.NextAsync();
        await desk.UntilAsync(view => view.Questions is [{ ShownAt: not null }]);
    }

    [Fact]
    public async Task A_desk_that_is_begun_again_sees_what_happened_meanwhile()
    {
        var running = Start();
        var before = await OfferAsync("1");
        await Screen.NextAsync();
        await running.UntilAsync(view => view.Questions is [{ ShownAt: not null }]);
        await running.DisposeAsync();

        await ChangeAsync(before.Id, new Answer(Now, Sample.Kim));
        var offered = await OfferAsync("2");
        await using var again = new RunningDesk(running.Desk);
        (await Screen.NextAsync()).Id.ShouldBe(ToastComposer.IdOf(offered.Id));
        await again.UntilAsync(view => view.Questions is [{ Question.Id: "2" }]);
    }

    private RunningDesk Start(IQuestionBoard? board = null) =>
        new(new AlertDesk(board ?? Board, Screen, OpenPage, Corrections, () => Plan, Time, Logger.None));
}
