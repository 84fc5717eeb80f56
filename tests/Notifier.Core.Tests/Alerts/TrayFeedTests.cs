using System.Threading.Channels;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Board;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Tests.Alerts;

/// <summary>The tray beside a desk at work.</summary>
public sealed class TrayFeedTests : DeskFixture
{
    private readonly RecordingTray _tray = new();
    private readonly RecordingLog _log = new();
    private readonly Channel<TrayCommand> _others = Channel.CreateUnbounded<TrayCommand>();

    [Fact]
    public Task The_tray_shows_desk_and_faults_and_its_commands_reach_the_desk() => FeedAsync(async status =>
    {
        var question = await OfferAsync("1");
        status.Set(PluginKind.ChannelSource, "kt-show", "notifier.x", PluginState.Faulted, "401 from the channel");
        var snapshot = await _tray.UntilAsync(s => s is { Questions.Count: 1, Faults.Count: 1 });
        snapshot.Questions[0].ShouldBe(
            new TrayQuestion(question.Id, "iPhone · “@customer”: 아이폰4는 언제 나와요?", question.ArrivedAt, false)
            {
                SnoozeBefore = question.OfferEndsAt,
                Verbs = [.. Verbs.For(question, Sample.Kim).Select(verb => verb.Verb)],
            });
        snapshot.Faults.ShouldBe(["kt-show: 401 from the channel"]);

        await Screen.NextAsync();
        _tray.Choose(new TrayCommand.PauseUntil(Now.AddHours(1)));
        (await _tray.UntilAsync(s => s.PausedUntil is not null)).PausedUntil.ShouldBe(Now.AddHours(1));
        _tray.Choose(new TrayCommand.ShowQuestion(question.Id));
        (await Screen.NextAsync()).Id.ShouldBe(ToastComposer.IdOf(question.Id));
        _tray.Choose(new TrayCommand.Resume());
        await _tray.UntilAsync(s => s.PausedUntil is null);
        _tray.Choose(new TrayCommand.Respond(question.Id, ToastVerb.Claim));
        await _tray.UntilAsync(s => s.Questions is [{ Claimed: true }]);
    });

    [Fact]
    public Task What_became_of_a_question_is_told_on_the_screen() => FeedAsync(async _ =>
    {
        var question = await OfferAsync("1");
        await Screen.NextAsync();
        _tray.Choose(new TrayCommand.ShowHistory(question.Id));
        (await Screen.NextAsync()).Id.ShouldBe(ToastComposer.History);
    });

    [Fact]
    public Task A_snooze_and_a_right_category_chosen_in_the_tray_reach_the_board() => FeedAsync(async _ =>
    {
        var android = new Category { Id = new("android"), Name = "Android", Use = CategoryUse.Routed };
        Plan = Plan with { Categories = new Dictionary<CategoryId, Category>(Plan.Categories) { [android.Id] = android } };
        var question = await OfferAsync("1");
        (await _tray.UntilAsync(s => s.Questions.Count == 1)).Categories.Select(category => category.Name).ShouldBe(["iPhone", "Android"]);
        _tray.Choose(new TrayCommand.Respond(question.Id, ToastVerb.Snooze, TimeSpan.FromMinutes(5)));
        (await _tray.UntilAsync(s => s.Questions is [{ SnoozedUntil: not null }])).Questions[0].SnoozedUntil.ShouldBe(Now.AddMinutes(5));

        _tray.Choose(new TrayCommand.Respond(question.Id, ToastVerb.WrongCategory, Category: android.Id));
        await _tray.UntilAsync(s => s.Questions.Count == 0);
        (await FindAsync(question.Id)).Classification.Category.ShouldBe(android.Id);
    });

    [Fact]
    public Task Commands_that_are_none_of_the_desk_s_are_handed_on() => FeedAsync(async _ =>
    {
        _tray.Choose(new TrayCommand.LookAgain());
        _tray.Choose(new TrayCommand.Exit());
        (await _others.Reader.ReadAsync()).ShouldBe(new TrayCommand.LookAgain());
        (await _others.Reader.ReadAsync()).ShouldBe(new TrayCommand.Exit());
    });

    [Fact]
    public Task A_command_that_cannot_be_done_is_named_and_not_the_tray_s_last() => FeedAsync(async _ =>
    {
        _tray.Choose(new TrayCommand.OpenLog());
        _tray.Choose(new TrayCommand.Exit());

        (await _others.Reader.ReadAsync()).ShouldBe(new TrayCommand.Exit());
        _log.Lines.ShouldBe(["\"OpenLog\" was chosen in the tray and could not be done"]);
    });

    [Fact]
    public Task Whatever_is_broken_stands_in_the_tray_by_name_and_reason_until_it_is_mended() => FeedAsync(async status =>
    {
        status.Set(PluginKind.ChannelSource, "good", "test.good 1.0.0", PluginState.Active, "all read");
        status.Set(PluginKind.ChannelSource, "off", "test.good", PluginState.Disabled, "switched off in the configuration");
        status.Set(PluginKind.ChannelSource, "thrower", "test.throws-at-start", PluginState.Faulted, "test.throws-at-start: no forum today");
        status.Set(PluginKind.ChannelSource, "crasher", "test.crashes-on-thread", PluginState.Quarantined, "test.crashes-on-thread: ended Notifier");
        status.Set(PluginKind.CategoryFilter, "newer", "test.newer-sdk", PluginState.Incompatible, "needs Notifier.Sdk 1.1.0.0");
        status.ConfigurationErrors = ["plugins.json(3,5): error NC005: not JSON"];

        (await _tray.UntilAsync(s => s.Faults.Count == 4)).Faults.ShouldBe(
        [
            "plugins.json(3,5): error NC005: not JSON",
            "crasher: test.crashes-on-thread: ended Notifier",
            "thrower: test.throws-at-start: no forum today",
            "newer: needs Notifier.Sdk 1.1.0.0",
        ]);

        status.ConfigurationErrors = [];
        status.Set(PluginKind.ChannelSource, "thrower", "test.throws-at-start", PluginState.Active, "");
        status.Remove(PluginKind.ChannelSource, "crasher");
        (await _tray.UntilAsync(s => s.Faults.Count == 1)).Faults.ShouldBe(["newer: needs Notifier.Sdk 1.1.0.0"]);
    });

    [Fact]
    public Task A_screen_that_shows_nothing_stands_before_all_other_faults() => FeedAsync(async status =>
    {
        Screen.Refusal = "switched off";
        status.Host.Set("the toasts", "they stopped");
        await OfferAsync("1");
        var faults = (await _tray.UntilAsync(s => s.Faults.Count == 2)).Faults;
        faults[0].ShouldContain("switched off");
        faults[1].ShouldContain("they stopped");
    });

    /// <summary>Runs desk and feed while the test goes on.</summary>
    private async Task FeedAsync(Func<StatusRegister, Task> test)
    {
        await using var log = new LoggerConfiguration().WriteTo.Sink(_log).CreateLogger();
        await using var desk = new RunningDesk(new AlertDesk(Board, Screen, OpenPage, Corrections, () => Plan, Time, log));
        var status = new StatusRegister(Time);
        using var ended = new CancellationTokenSource();
        var feeding = new TrayFeed(desk.Desk, Board, status, () => Plan, Time, log).RunAsync(_tray, HandOn, ended.Token);
        await test(status);
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => feeding);
    }

    private void HandOn(TrayCommand command)
    {
        if (command is TrayCommand.OpenLog)
            throw new DirectoryNotFoundException("logs");
        _others.Writer.TryWrite(command);
    }
}
