using Notifier.Core.Board;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Sessions;

/// <summary>What docs/specialist.md says of a Linux desktop, done there by the buttons of the toasts alone.</summary>
public sealed class DunstSessionTests
{
    [Fact]
    public async Task A_specialist_claims_answers_snoozes_corrects_and_looks_back_by_buttons_alone()
    {
        await using var desktop = await DunstDesktop.OpenAsync();
        using var session = new SessionHome(questions: 3);
        await using var host = HostProcess.Start(session.Home.FullPath, desktop.Environment, "run", "--desktop", "linux");
        await session.UntilAsync("offered", 3);
        await UntilAsync(desktop, shown: 3);

        await desktop.PressAsync("Claim");
        await session.UntilAsync("claimed", 1);
        await UntilAsync(desktop, shown: 3);
        await desktop.PressAsync("Answered");
        await session.UntilAsync("answered", 1);
        await UntilAsync(desktop, shown: 2);

        await desktop.PressAsync("Snooze: 30 min");
        await UntilAsync(desktop, shown: 1);

        await desktop.PressAsync("History");
        await UntilAsync(desktop, shown: 2);
        (await desktop.ReadAwayAsync()).ShouldContain(said => said.Summary.StartsWith("What became of iPhone"));

        var questions = await session.Home.BoardAsync();
        questions.Count(question => question.SnoozedUntil is not null).ShouldBe(1);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
    }

    [Fact]
    public async Task A_corrected_question_goes_to_whoever_answers_the_right_category_and_its_toast_goes_away()
    {
        await using var desktop = await DunstDesktop.OpenAsync();
        using var session = new SessionHome(questions: 1);
        await using var host = HostProcess.Start(session.Home.FullPath, desktop.Environment, "run", "--desktop", "linux");
        await UntilAsync(desktop, shown: 1);
        await desktop.PressAsync("Wrong category: Android");
        await UntilAsync(desktop, shown: 0);
        await session.UntilAsync("offered", 1);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
        var question = await session.QuestionAsync(1);
        question.State.ShouldBe(QuestionState.Offered);
        question.Holder?.Value.ShouldBe("lee.sy");
    }

    private static async Task UntilAsync(DunstDesktop desktop, int shown)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await desktop.CountShownAsync() != shown)
            limit.Token.ThrowIfCancellationRequested();
    }
}
