using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Terminal;

namespace Notifier.Host.Tests.Desktop.Terminal;

public sealed class TerminalKeyTests
{
    [Theory]
    [InlineData('c', nameof(ToastVerb.Claim))]
    [InlineData('p', nameof(ToastVerb.Pass))]
    [InlineData('a', nameof(ToastVerb.Answered))]
    [InlineData('o', nameof(ToastVerb.Open))]
    [InlineData('C', nameof(ToastVerb.Claim))]
    [InlineData('ㅊ', nameof(ToastVerb.Claim))]
    [InlineData('ㅔ', nameof(ToastVerb.Pass))]
    [InlineData('ㅁ', nameof(ToastVerb.Answered))]
    [InlineData('ㅐ', nameof(ToastVerb.Open))]
    public async Task A_key_acts_on_the_chosen_question_in_either_keyboard_layout(char key, string verb)
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("a"), terminal.Question("b"));
        terminal.Press('2');
        terminal.Press(key);
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("b"), Enum.Parse<ToastVerb>(verb))]);
        terminal.Written.ShouldContain(": 2 iPhone · @b: 언제 나와요?");
    }

    [Fact]
    public async Task What_is_claimed_stays_listed_as_mine_and_can_be_answered()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("a"), terminal.Question("b"));
        terminal.Press('c');
        terminal.Update(terminal.Question("a", claimed: true), terminal.Question("b"));
        terminal.Written.ShouldContain("▸ 1 (yours) iPhone · @a");
        terminal.Press('a');
        terminal.Update(terminal.Question("b"));
        terminal.Commands.Select(command => command.ShouldBeOfType<TrayCommand.Respond>().Verb).ShouldBe([ToastVerb.Claim, ToastVerb.Answered]);
        var written = terminal.Written;
        written.ShouldContain("→ Answered: 1 (yours) iPhone · @a: 언제 나와요?");
        written.ShouldNotContain("no longer needed");
        written.ShouldEndWith("▸ 2 iPhone · @b: 언제 나와요?");
    }

    [Fact]
    public async Task A_note_is_typed_and_Enter_sends_it_while_Esc_leaves_it()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("a"));
        terminal.Type("n매장에 q\b문의\r");
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.Note) { Text = "매장에 문의" }]);
        terminal.Written.ShouldContain("→ Note (매장에 문의): 1 iPhone · @a");
        terminal.Type("nnever\u001b");
        terminal.Commands.ShouldBeEmpty();
        terminal.Written.ShouldContain("– nothing was changed");
        terminal.Type("x\r");
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.Close)]);
    }

    [Fact]
    public async Task A_question_is_passed_to_somebody_by_name_and_the_last_thing_done_is_taken_back()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Tray.Update(new TraySnapshot { Questions = [terminal.Question("a")], People = [new PersonChoice(new("lee.sy"), "이서연")] });
        terminal.Type("g1");
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.Pass) { To = new("lee.sy") }]);
        terminal.Tray.Update(new TraySnapshot());
        terminal.Type("u");
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.Undo)]);
    }

    [Fact]
    public async Task A_new_toast_leaves_the_choice_where_it_was()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("old"));
        await terminal.Presenter.ShowAsync(Toasts.WithId("new"), CancellationToken.None);
        terminal.Written.ShouldContain("2 · 14:03");
        terminal.Update(terminal.Question("old"), terminal.Question("new"));
        terminal.Press('c');
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("old"), ToastVerb.Claim)]);
    }

    [Fact]
    public async Task A_number_stays_with_its_question()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update([.. Enumerable.Range(1, 12).Select(i => terminal.Question($"q{i}"))]);
        terminal.Update([.. Enumerable.Range(1, 12).Where(i => i != 3).Select(i => terminal.Question($"q{i}")), terminal.Question("new")]);
        _ = terminal.Written;
        terminal.Press('1');
        terminal.Press('2');
        terminal.Press('c');
        terminal.Press('1');
        terminal.Press('3');
        terminal.Press('c');
        terminal.Press('3');
        terminal.Commands.OfType<TrayCommand.Respond>().Select(respond => respond.Id.Value).ShouldBe(["q12", "new"]);
        terminal.Written.ShouldContain("! there is no question 3");
    }

    [Fact]
    public async Task Arrows_choose_another_question()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("a"), terminal.Question("b"), terminal.Question("c"));
        terminal.Press(ConsoleKey.DownArrow);
        terminal.Press(ConsoleKey.DownArrow);
        terminal.Press(ConsoleKey.DownArrow);
        terminal.Press(ConsoleKey.UpArrow);
        terminal.Press('c');
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("b"), ToastVerb.Claim)]);
    }

    [Theory]
    [InlineData('1', "android")]
    [InlineData('2', "chatter")]
    [InlineData('0', null)]
    public async Task After_w_a_key_chooses_the_right_category(char key, string? category)
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive, DesktopTexts.Korean);
        terminal.Update(terminal.Question("a"));
        terminal.Press('ㅈ');
        terminal.Written.ShouldContain("분류가 틀림, 1 iPhone · @a: 언제 나와요?: 1 Android  2 잡담  0 맞는 분류 없음");
        terminal.Press(key);
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.WrongCategory, Category: category is null ? null : new(category))]);
    }

    [Fact]
    public async Task After_s_a_key_chooses_for_how_long_and_no_choice_outlasts_the_offer()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive, DesktopTexts.Korean);
        terminal.Update(terminal.Question("a") with { SnoozeBefore = terminal.Time.GetUtcNow().AddMinutes(45) });
        terminal.Press('ㄴ');
        var asked = terminal.Written;
        asked.ShouldContain("1 10분  2 30분");
        asked.ShouldNotContain("1시간");
        terminal.Press('2');
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.Snooze, TimeSpan.FromMinutes(30))]);
        terminal.Written.ShouldContain("→ 나중에 (30분): 1 iPhone · @a: 언제 나와요?");
    }

    [Theory]
    [InlineData('w', '\e')]
    [InlineData('s', '\e')]
    [InlineData('w', 'c')]
    public async Task Escape_or_any_other_key_answers_nothing_and_says_so(char question, char answer)
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("a"));
        terminal.Press(question);
        terminal.Press(answer);
        terminal.Commands.ShouldBeEmpty();
        terminal.Written.ShouldContain("– nothing was changed");
        terminal.Press('c');
        terminal.Commands.ShouldBe([new TrayCommand.Respond(new("a"), ToastVerb.Claim)]);
    }

    [Fact]
    public async Task A_key_that_can_do_nothing_says_why()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Press('a');
        terminal.Written.ShouldContain("! no question waits");
        terminal.Press('j');
        terminal.Written.ShouldContain("! j: no such key");
        terminal.Update(terminal.Question("a", claimed: true));
        terminal.Press('c');
        terminal.Written.ShouldContain("! yours already: 1 iPhone · @a");
        terminal.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_leaves_the_desk_by_itself_is_named_and_takes_no_more_keys()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("gone"));
        terminal.Update();
        terminal.Written.ShouldContain("no longer needed: iPhone · @gone");
        terminal.Press('c');
        terminal.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_shows_number_age_and_state()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        var first = terminal.Question("a", claimed: true);
        terminal.Update(first, terminal.Question("b") with { SnoozedUntil = terminal.Time.GetUtcNow().AddMinutes(10) });
        _ = terminal.Written;
        terminal.Time.Advance(TimeSpan.FromMinutes(3));
        terminal.Press('v');
        var list = terminal.Written;
        list.ShouldContain("▸  1  [3 min · yours]  iPhone · @a: 언제 나와요?");
        list.ShouldContain("   2  [3 min · again at 14:13]  iPhone · @b: 언제 나와요?");
    }

    [Fact]
    public async Task A_digest_brings_the_list()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        await terminal.Presenter.ShowAsync(Toasts.Korean with { Id = ToastComposer.Digest, Verbs = [ToastVerb.Open], Categories = [] }, CancellationToken.None);
        terminal.Update([.. Enumerable.Range(1, 31).Select(i => terminal.Question($"q{i}"))]);
        terminal.Written.ShouldContain("  31  [0 min]  iPhone · @q31");
    }

    [Fact]
    public async Task The_history_and_the_whole_text_are_asked_for()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Update(terminal.Question("a"));
        terminal.Press('h');
        terminal.Press('ㄱ');
        terminal.Commands.ShouldBe([new TrayCommand.ShowHistory(new("a")), new TrayCommand.ShowQuestion(new("a"))]);
    }

    [Fact]
    public async Task The_question_mark_lists_the_keys_in_the_users_language()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive, DesktopTexts.Korean);
        terminal.Press('?');
        var help = terminal.Written;
        help.ShouldContain("c 제가 답할게요");
        help.ShouldContain("q 끝내기");
    }

    [Fact]
    public async Task The_status_line_summarises_the_desk_and_its_keys_command_the_tray()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Tray.Update(new TraySnapshot
        {
            Questions =
            [
                new(new("q1"), "one", terminal.Time.GetUtcNow(), Claimed: false),
                new(new("q2"), "two", terminal.Time.GetUtcNow(), Claimed: true),
            ],
        });
        terminal.Written.ShouldContain("1 waiting · 1 yours");

        terminal.Press('z');
        terminal.Tray.Update(new TraySnapshot { PausedUntil = terminal.Time.GetUtcNow() });
        terminal.Press('z');
        terminal.Press('q');
        List<TrayCommand> commands = [];
        while (terminal.Tray.Commands.TryRead(out var command))
            commands.Add(command);
        commands.ShouldBe(
            [new TrayCommand.PauseUntil(terminal.Time.GetUtcNow().AddMinutes(30)), new TrayCommand.Resume(), new TrayCommand.Exit()]);
    }

    [Fact]
    public async Task Messages_scroll_above_the_status_line()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Screen.SetStatus(TerminalScreen.StatusPart.Desk, "status");
        using var messages = new MessageWriter(terminal.Screen);
        await messages.WriteAsync("12:00:00 INF the first\n12:00:01 INF the sec");
        await messages.WriteLineAsync("ond");
        terminal.Written.Replace(Environment.NewLine, "\n", StringComparison.Ordinal).ShouldBe(
            "\r\e[2Kstatus\r\e[2K12:00:00 INF the first\nstatus\r\e[2K12:00:01 INF the second\nstatus");
    }

    [Theory]
    [InlineData("아이폰", 6, "아이폰")]
    [InlineData("아이폰", 5, "아이…")]
    [InlineData("아이폰", 4, "아…")]
    [InlineData("iPhone", 4, "iPh…")]
    [InlineData("iPhone", 0, "")]
    public void A_line_is_cut_by_the_cells_it_takes(string text, int cells, string expected) =>
        CellText.Fit(text, cells).ShouldBe(expected);
}
