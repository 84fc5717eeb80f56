using Microsoft.Extensions.Time.Testing;
using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Tray;
using Notifier.Host.Desktop.Windows.Tray;

namespace Notifier.Host.Tests.Desktop.Windows;

public sealed class TrayMenuTests
{
    private readonly FakeTimeProvider _time = new(Toasts.Korean.At);

    public TrayMenuTests() => _time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));

    [Fact]
    public void Each_question_shows_its_age_and_the_claimed_one_is_marked()
    {
        var items = Build(new TraySnapshot { Questions = [Question("a", "아이폰 · @minsu: 언제 & 어떻게", 3), Question("b", "Android", 130, claimed: true)] });
        items[0].Label.ShouldBe("3 min  아이폰 · @minsu: 언제 & 어떻게");
        items[0].Checked.ShouldBeFalse();
        items[1].Label.ShouldBe("2 h (yours)  Android");
        items[1].Checked.ShouldBeTrue();
    }

    [Fact]
    public void A_question_can_be_answered_from_the_menu()
    {
        var commands = Commands(Build(new TraySnapshot { Questions = [Question("a", "x", 1)] })[0]);
        var id = new QuestionId("a");
        commands.ShouldBe(
            [
                new TrayCommand.ShowQuestion(id),
                new TrayCommand.Respond(id, ToastVerb.Open),
                new TrayCommand.ShowHistory(id),
                new TrayCommand.Respond(id, ToastVerb.Claim),
                new TrayCommand.Respond(id, ToastVerb.Snooze, TimeSpan.FromMinutes(10)),
                new TrayCommand.Respond(id, ToastVerb.Snooze, TimeSpan.FromMinutes(30)),
                new TrayCommand.Respond(id, ToastVerb.Snooze, TimeSpan.FromHours(1)),
                new TrayCommand.Respond(id, ToastVerb.Pass),
                new TrayCommand.Respond(id, ToastVerb.Close),
            ]);
    }

    [Fact]
    public void A_wrong_category_is_corrected_from_a_list()
    {
        var snapshot = new TraySnapshot { Questions = [Question("a", "x", 1)], Categories = Toasts.Korean.Categories };
        var wrong = Build(snapshot)[0].Children.Single(item => item.Label == "Wrong category");
        wrong.Children.Select(item => item.Label).ShouldBe(["Android", "잡담", "", "none of these"]);
        wrong.Children.Select(item => item.Command).OfType<TrayCommand.Respond>().Select(respond => respond.Category?.Value)
            .ShouldBe(["android", "chatter", null]);
    }

    [Fact]
    public void A_claimed_question_can_be_put_off_or_passed_on_but_not_claimed_again() =>
        Commands(Build(new TraySnapshot { Questions = [Question("a", "x", 1, claimed: true)] })[0])
            .OfType<TrayCommand.Respond>().Select(respond => respond.Verb).Distinct()
            .ShouldBe([ToastVerb.Open, ToastVerb.Answered, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.Close]);

    [Fact]
    public void A_question_is_passed_to_somebody_by_name()
    {
        var snapshot = new TraySnapshot { Questions = [Question("a", "x", 1)], People = [new PersonChoice(new("lee.sy"), "이서연")] };
        var passTo = Build(snapshot)[0].Children.Single(item => item.Label == "Pass to");
        passTo.Children.ShouldHaveSingleItem().Command.ShouldBe(new TrayCommand.Respond(new("a"), ToastVerb.Pass) { To = new("lee.sy") });
    }

    [Fact]
    public void A_pause_lasts_half_an_hour_an_hour_or_until_midnight_here()
    {
        var commands = Build(new TraySnapshot()).SelectMany(Commands).OfType<TrayCommand.PauseUntil>().Select(pause => pause.Until);
        var now = Toasts.Korean.At;
        commands.ShouldBe([now.AddMinutes(30), now.AddHours(1), new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero)]);
    }

    [Fact]
    public void Where_the_clock_skips_midnight_tomorrow_begins_when_the_day_does()
    {
        _time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo"));
        _time.SetUtcNow(new DateTimeOffset(2027, 4, 29, 10, 0, 0, TimeSpan.Zero));
        Build(new TraySnapshot()).SelectMany(Commands).OfType<TrayCommand.PauseUntil>().Last().Until
            .ShouldBe(new DateTimeOffset(2027, 4, 29, 22, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Resume_is_there_only_while_paused()
    {
        Build(new TraySnapshot()).SelectMany(Commands).ShouldNotContain(new TrayCommand.Resume());
        var paused = Build(new TraySnapshot { PausedUntil = Toasts.Korean.At.AddMinutes(20) });
        paused.SelectMany(Commands).ShouldContain(new TrayCommand.Resume());
        paused.ShouldContain(item => item.Label == "paused until 14:23");
    }

    [Fact]
    public void Faults_are_listed_and_lead_to_the_log() =>
        Build(new TraySnapshot { Faults = ["kt-show: 401 {0} & more"] }).Single(item => item.Label == "problems: 1").Children
            .ShouldBe([new TrayMenuItem("kt-show: 401 {0} & more", new TrayCommand.OpenLog())]);

    [Fact]
    public void A_long_list_says_how_many_more_there_are()
    {
        var items = Build(new TraySnapshot { Questions = [.. Enumerable.Range(0, 40).Select(i => Question($"{i}", "x", i))] });
        items[15].Label.ShouldBe("25 more");
    }

    [Fact]
    public void What_is_not_in_view_is_counted_in_the_menu_and_in_the_summary()
    {
        var snapshot = new TraySnapshot { Questions = [.. Enumerable.Range(0, 40).Select(i => Question($"{i}", "x", i))], Behind = 99_960 };
        Build(snapshot)[15].Label.ShouldBe("99985 more");
        DeskSummary.Of(snapshot, DesktopTexts.English, _time).ShouldBe("100000 waiting");
    }

    [Fact]
    public void Quiet_hours_say_until_when_in_both_languages()
    {
        var snapshot = new TraySnapshot { QuietUntil = new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero) };
        Build(snapshot).ShouldContain(item => item.Label.StartsWith("quiet hours until "));
        DeskSummary.Of(snapshot, DesktopTexts.English, _time).ShouldBe("no question waits · quiet hours until 25 Nov 08:00");
        DeskSummary.Of(snapshot, DesktopTexts.Korean, _time).ShouldBe("기다리는 질문 없음 · 11월 25일 08:00까지 조용한 시간");
    }

    [Fact]
    public void The_tooltip_fits_the_shell_in_the_worst_case()
    {
        var snapshot = new TraySnapshot
        {
            Questions = [.. Enumerable.Range(0, 9_999).Select(i => Question($"{i}", "x", i, claimed: i % 2 == 0))],
            Faults = [.. Enumerable.Repeat("x", 9_999)],
            PausedUntil = Toasts.Korean.At.AddDays(300),
        };
        foreach (var texts in new[] { DesktopTexts.English, DesktopTexts.Korean })
            $"Notifier: {DeskSummary.Of(snapshot, texts, _time)}".Length.ShouldBeLessThanOrEqualTo(127);
    }

    private IReadOnlyList<TrayMenuItem> Build(TraySnapshot snapshot) => new TrayMenu(DesktopTexts.English, _time).Build(snapshot);

    private TrayQuestion Question(string id, string label, int minutes, bool claimed = false) =>
        new(new QuestionId(id), label, _time.GetUtcNow().AddMinutes(-minutes), claimed)
        {
            Verbs = [claimed ? ToastVerb.Answered : ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.WrongCategory, ToastVerb.Close, ToastVerb.Note],
        };

    private static IEnumerable<TrayCommand> Commands(TrayMenuItem item) =>
        (item.Command is { } command ? [command] : Array.Empty<TrayCommand>()).Concat(item.Children.SelectMany(Commands));
}
