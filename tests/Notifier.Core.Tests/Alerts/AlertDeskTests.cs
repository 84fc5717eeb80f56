using System.Threading.Channels;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Board;
using Notifier.Sdk;
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

    [Fact]
    public async Task The_tray_shows_desk_and_faults_and_its_commands_reach_the_desk()
    {
        await using var desk = Start();
        var status = new StatusRegister(Time);
        var tray = new RecordingTray();
        var others = Channel.CreateUnbounded<TrayCommand>();
        using var ended = new CancellationTokenSource();
        var feed = new TrayFeed(desk.Desk, Board, status, () => Plan, Time, Serilog.Core.Logger.None);
        var feeding = feed.RunAsync(tray, command => others.Writer.TryWrite(command), ended.Token);

        var question = await OfferAsync("1");
        status.Set(PluginKind.ChannelSource, "kt-show", "notifier.x", PluginState.Faulted, "401 from the channel");
        var snapshot = await tray.UntilAsync(s => s is { Questions.Count: 1, Faults.Count: 1 });
        snapshot.Questions[0].ShouldBe(
            new TrayQuestion(question.Id, "iPhone · “@customer”: 아이폰4는 언제 나와요?", question.ArrivedAt, false) { SnoozeBefore = question.OfferEndsAt });
        snapshot.Faults.ShouldBe(["kt-show: 401 from the channel"]);

        await Screen.NextAsync();
        tray.Choose(new TrayCommand.PauseUntil(Now.AddHours(1)));
        (await tray.UntilAsync(s => s.PausedUntil is not null)).PausedUntil.ShouldBe(Now.AddHours(1));
        tray.Choose(new TrayCommand.ShowQuestion(question.Id));
        await Screen.NextAsync();
        tray.Choose(new TrayCommand.Resume());
        await tray.UntilAsync(s => s.PausedUntil is null);
        tray.Choose(new TrayCommand.Respond(question.Id, ToastVerb.Claim));
        await tray.UntilAsync(s => s.Questions is [{ Claimed: true }]);
        tray.Choose(new TrayCommand.Exit());
        (await others.Reader.ReadAsync()).ShouldBe(new TrayCommand.Exit());
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => feeding);
    }

    [Fact]
    public async Task A_command_that_cannot_be_done_is_not_the_tray_s_last()
    {
        await using var desk = Start();
        var tray = new RecordingTray();
        var others = Channel.CreateUnbounded<TrayCommand>();
        using var ended = new CancellationTokenSource();
        var feed = new TrayFeed(desk.Desk, Board, new StatusRegister(Time), () => Plan, Time, Serilog.Core.Logger.None);
        var feeding = feed.RunAsync(
            tray, command => _ = command is TrayCommand.OpenLog ? throw new DirectoryNotFoundException("logs") : others.Writer.TryWrite(command), ended.Token);

        tray.Choose(new TrayCommand.OpenLog());
        tray.Choose(new TrayCommand.Exit());

        (await others.Reader.ReadAsync()).ShouldBe(new TrayCommand.Exit());
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => feeding);
    }

    [Fact]
    public async Task Whatever_is_broken_stands_in_the_tray_by_name_and_reason_until_it_is_mended()
    {
        await using var desk = Start();
        var status = new StatusRegister(Time);
        var tray = new RecordingTray();
        using var ended = new CancellationTokenSource();
        var feeding = new TrayFeed(desk.Desk, Board, status, () => Plan, Time, Serilog.Core.Logger.None).RunAsync(tray, _ => { }, ended.Token);

        status.Set(PluginKind.ChannelSource, "good", "test.good 1.0.0", PluginState.Active, "all read");
        status.Set(PluginKind.ChannelSource, "off", "test.good", PluginState.Disabled, "switched off in the configuration");
        status.Set(PluginKind.ChannelSource, "thrower", "test.throws-at-start", PluginState.Faulted, "test.throws-at-start: no forum today");
        status.Set(PluginKind.ChannelSource, "crasher", "test.crashes-on-thread", PluginState.Quarantined, "test.crashes-on-thread: ended Notifier");
        status.Set(PluginKind.CategoryFilter, "newer", "test.newer-sdk", PluginState.Incompatible, "needs Notifier.Sdk 1.1.0.0");
        status.ConfigurationErrors = ["plugins.json(3,5): error NC005: not JSON"];

        (await tray.UntilAsync(s => s.Faults.Count == 4)).Faults.ShouldBe(
        [
            "plugins.json(3,5): error NC005: not JSON",
            "crasher: test.crashes-on-thread: ended Notifier",
            "thrower: test.throws-at-start: no forum today",
            "newer: needs Notifier.Sdk 1.1.0.0",
        ]);

        status.ConfigurationErrors = [];
        status.Set(PluginKind.ChannelSource, "thrower", "test.throws-at-start", PluginState.Active, "");
        status.Remove(PluginKind.ChannelSource, "crasher");
        (await tray.UntilAsync(s => s.Faults.Count == 1)).Faults.ShouldBe(["newer: needs Notifier.Sdk 1.1.0.0"]);
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => feeding);
    }

    private RunningDesk Start(IQuestionBoard? board = null) =>
        new(new AlertDesk(board ?? Board, Screen, OpenPage, Corrections, () => Plan, Time, Logger.None));
}
