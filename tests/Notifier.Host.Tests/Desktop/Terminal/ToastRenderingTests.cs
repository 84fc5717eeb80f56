using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Terminal;
using Spectre.Console;

namespace Notifier.Host.Tests.Desktop.Terminal;

public sealed class ToastRenderingTests
{
    [Fact]
    public async Task A_panel_says_everything_a_specialist_needs()
    {
        await using var terminal = new TerminalTest(new TerminalMode(Ansi: true, Colors: false, Keys: true));
        await terminal.Presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        var written = terminal.Written;
        written.ShouldContain("14:03");
        written.ShouldContain("아이폰 · 업그레이드 · twitter:show_tweet");
        written.ShouldContain("4는 언제 업그레이드 되나요?");
        written.ShouldContain("@minsu → 김지현; \"아이폰\"");
        written.ShouldContain("https://twitter.example/show_tweet/1");
    }

    [Fact]
    public async Task The_frame_is_straight_although_Korean_takes_two_cells()
    {
        await using var terminal = new TerminalTest(TerminalMode.Plain);
        terminal.Screen.Write(ToastPanel.Render(Toasts.Korean, "14:03", cells: 60));
        var lines = terminal.Written.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(5);
        lines.Select(line => line.TrimEnd('\r').GetCellWidth()).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, "╭─1 · 14:03─")]
    [InlineData(-1, "╭─1 · 23 Nov 14:03─")]
    [InlineData(-400, "╭─1 · 2025-10-20 14:03─")]
    public async Task A_post_of_another_day_says_which(int days, string header)
    {
        await using var terminal = new TerminalTest(new TerminalMode(Ansi: true, Colors: false, Keys: false));
        await terminal.Presenter.ShowAsync(Toasts.Korean with { At = Toasts.Korean.At.AddDays(days) }, CancellationToken.None);
        terminal.Written.ShouldContain(header);
    }

    [Fact]
    public async Task However_long_the_chosen_question_is_the_line_below_still_names_the_key_for_help()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        terminal.Screen.SetStatus(TerminalScreen.StatusPart.Desk, "1 waiting");
        terminal.Screen.SetStatus(TerminalScreen.StatusPart.Keys, "? help");
        _ = terminal.Written;

        terminal.Screen.SetStatus(TerminalScreen.StatusPart.Toast, string.Concat(Enumerable.Repeat("아이폰은 언제 나와요? ", 10)));

        var line = terminal.Written.Split('K')[^1];
        line.ShouldStartWith("1 waiting  │  아이폰은");
        line.ShouldEndWith("…  │  ? help");
        line.GetCellWidth().ShouldBeInRange(58, 59);
    }

    [Fact]
    public async Task Matched_words_are_set_off_and_still_are_without_colours()
    {
        await using var colours = new TerminalTest(TerminalTest.Interactive);
        await colours.Presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        colours.Written.ShouldContain("\e[1;4;93m아이폰\e[0m");

        await using var none = new TerminalTest(TerminalTest.Interactive with { Colors = false });
        await none.Presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        none.Written.ShouldContain("\e[1;4m아이폰\e[0m");
    }

    [Fact]
    public async Task A_long_question_is_folded_until_it_is_asked_for_and_who_and_why_are_whole()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive with { Colors = false });
        var why = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"근거{i}"));
        var toast = Toasts.Korean with { Body = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"줄 {i}")), Attribution = $"@minsu · {why}", Highlights = [] };
        terminal.Update(terminal.Question("q1"));
        await terminal.Presenter.ShowAsync(toast, CancellationToken.None);
        var folded = terminal.Written;
        folded.ShouldContain("줄 5");
        folded.ShouldNotContain("줄 6");
        folded.ShouldContain("… there is more");
        folded.ShouldContain("근거60");

        terminal.Press('r');
        await terminal.Presenter.ShowAsync(toast, CancellationToken.None);
        terminal.Written.ShouldContain("줄 20");
    }

    [Fact]
    public async Task A_refusal_is_a_line()
    {
        await using var terminal = new TerminalTest(TerminalTest.Interactive);
        await terminal.Presenter.ShowAsync(new Toast { Id = ToastComposer.Notice, Title = "Nothing was changed", Body = "Lee has it.", Attribution = "iPhone", At = Toasts.Korean.At }, CancellationToken.None);
        terminal.Written.ShouldContain("! Nothing was changed: Lee has it. · iPhone");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customers_text_is_neither_markup_nor_a_control_sequence(bool ansi)
    {
        await using var terminal = new TerminalTest(new TerminalMode(ansi, Colors: false, Keys: false));
        var hostile = Toasts.Korean with
        {
            Title = "[red]title[/] \e]0;owned\a",
            Body = "[link=https://evil.example]x[/] [bold \e[2J\e[1;1H",
            Attribution = "[/] {0} \u009B31m",
            Highlights = [new(5, 9_999), new(-3, 4)],
        };
        await terminal.Presenter.ShowAsync(hostile, CancellationToken.None);
        var written = terminal.Written;
        written.ShouldContain("[red]title[/] ]0;owned");
        written.ShouldContain("x[/]");
        written.ShouldContain("[/] {0}");
        written.ShouldNotContain("\e]0");
        written.ShouldNotContain("\e[2J");
        written.ShouldNotContain("\a");
        written.ShouldNotContain('\u009B');
    }

    [Fact]
    public async Task Into_a_file_go_plain_lines()
    {
        await using var terminal = new TerminalTest(TerminalMode.Plain);
        await terminal.Presenter.ShowAsync(Toasts.Korean with { Urgent = true }, CancellationToken.None);
        terminal.Written.ReplaceLineEndings("\n").ShouldBe(
            """
            2026-11-24 14:03 ! 아이폰 · 업그레이드 · twitter:show_tweet
                아이폰4는 언제 업그레이드 되나요? <b>&빨리</b>
                @minsu → 김지현; "아이폰"
                https://twitter.example/show_tweet/1


            """.ReplaceLineEndings("\n"));
    }
}
