using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Terminal;

namespace Notifier.Host.Tests.Desktop.Terminal;

public sealed class TerminalKeyTests
{
    [Theory]
    [InlineData('c', nameof(ToastVerb.Claim))]
    [InlineData('s', nameof(ToastVerb.Snooze))]
    [InlineData('p', nameof(ToastVerb.Pass))]
    [InlineData('o', nameof(ToastVerb.Open))]
    [InlineData('C', nameof(ToastVerb.Claim))]
    [InlineData('ㅊ', nameof(ToastVerb.Claim))]
    [InlineData('ㄴ', nameof(ToastVerb.Snooze))]
    [InlineData('ㅔ', nameof(ToastVerb.Pass))]
    [InlineData('ㅐ', nameof(ToastVerb.Open))]
    public async Task A_key_acts_on_the_last_toast_in_either_keyboard_layout(char key, string verb)
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        await terminal.Presenter.ShowAsync(Toasts.WithId("first"), CancellationToken.None);
        await terminal.Presenter.ShowAsync(Toasts.WithId("last"), CancellationToken.None);
        terminal.Press(key);
        terminal.Presenter.Responses.TryRead(out var response).ShouldBeTrue();
        response.ShouldBe(new ToastResponse(new ToastId("last"), Enum.Parse<ToastVerb>(verb)));
    }

    [Theory]
    [InlineData('1', "android")]
    [InlineData('2', "chatter")]
    [InlineData('0', null)]
    public async Task After_w_a_key_chooses_the_right_category(char key, string? category)
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive, DesktopTexts.Korean);
        await terminal.Presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        terminal.Press('ㅈ');
        terminal.Written.ShouldContain("분류가 틀림: 1 Android  2 잡담  0 맞는 분류 없음");
        terminal.Press(key);
        terminal.Presenter.Responses.TryRead(out var response).ShouldBeTrue();
        response.ShouldBe(new ToastResponse(Toasts.Korean.Id, ToastVerb.WrongCategory, Category: category is null ? null : new(category)));
    }

    [Fact]
    public async Task Any_other_key_after_w_leaves_the_toast_as_it_is()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        await terminal.Presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        terminal.Press('w');
        terminal.Press('c');
        terminal.Presenter.Responses.TryRead(out _).ShouldBeFalse();
        terminal.Press('c');
        terminal.Presenter.Responses.TryRead(out var response).ShouldBeTrue();
        response!.Verb.ShouldBe(ToastVerb.Claim);
    }

    [Fact]
    public async Task Arrows_choose_another_toast()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        foreach (var id in new[] { "a", "b", "c" })
            await terminal.Presenter.ShowAsync(Toasts.WithId(id), CancellationToken.None);
        terminal.Press(ConsoleKey.UpArrow);
        terminal.Press(ConsoleKey.UpArrow);
        terminal.Press(ConsoleKey.UpArrow);
        terminal.Press(ConsoleKey.DownArrow);
        terminal.Written.ShouldEndWith("2/3 iPhone · b");
        terminal.Press('c');
        terminal.Presenter.Responses.TryRead(out var response).ShouldBeTrue();
        response!.Id.ShouldBe(new ToastId("b"));
    }

    [Fact]
    public async Task A_withdrawn_toast_takes_no_more_keys()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        await terminal.Presenter.ShowAsync(Toasts.WithId("gone"), CancellationToken.None);
        await terminal.Presenter.WithdrawAsync(new ToastId("gone"), CancellationToken.None);
        terminal.Written.ShouldContain("no longer needed: iPhone · gone");
        terminal.Press('c');
        terminal.Presenter.Responses.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_toast_offers_only_its_own_verbs()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        await terminal.Presenter.ShowAsync(Toasts.Korean with { Verbs = [ToastVerb.Open] }, CancellationToken.None);
        terminal.Press('c');
        terminal.Presenter.Responses.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_last_toast_can_be_read_again()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive with { Colors = false });
        await terminal.Presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        _ = terminal.Written;
        terminal.Press('r');
        terminal.Written.ShouldContain("4는 언제 업그레이드 되나요?");
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
        terminal.Written.ShouldEndWith("1 waiting · 1 yours");

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
