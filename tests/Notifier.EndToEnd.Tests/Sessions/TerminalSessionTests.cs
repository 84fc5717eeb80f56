using Notifier.Core.Board;

namespace Notifier.EndToEnd.Tests.Sessions;

/// <summary>What docs/specialist.md says of the terminal, done there key by key.</summary>
public sealed class TerminalSessionTests
{
    [Fact]
    public async Task A_specialist_claims_answers_snoozes_corrects_looks_back_and_pauses_by_keys_alone()
    {
        Tool.Need("script", "stty");
        using var session = new SessionHome(questions: 4);
        await using (var terminal = Open(session))
        {
            await session.UntilAsync("offered", 4);
            await terminal.WaitForAsync("4 waiting");
            await terminal.TypeAsync("v");
            await terminal.WaitForAsync("4  [0 min]  iPhone · “@customer4”");

            await terminal.TypeAsync("2c");
            await terminal.WaitForAsync("✓ yours: 2 ");
            await terminal.TypeAsync("a");
            await terminal.WaitForAsync("→ Answered: 2 ");
            await session.UntilAsync("answered", 1);

            await terminal.TypeAsync("3s");
            await terminal.WaitForAsync("Snooze, 3 iPhone · “@customer3”: 아이폰4는 언제 나오나요? 3: 1 10 min  2 30 min  3 1 h");
            await terminal.TypeAsync("2");
            await terminal.WaitForAsync("→ Snooze (30 min): 3 iPhone");

            await terminal.TypeAsync("4w");
            await terminal.WaitForAsync("1 iPhone  2 Android  0 none of these");
            await terminal.TypeAsync("\e");
            await terminal.WaitForAsync("– nothing was changed");
            await terminal.TypeAsync("w2");
            await terminal.WaitForAsync("→ Wrong category (Android): 4 iPhone");

            await terminal.TypeAsync("1h");
            await terminal.WaitForAsync("What became of iPhone · “@customer1”");
            await terminal.WaitForAsync("offered — to kim.jh");
            await terminal.TypeAsync("z");
            await terminal.WaitForAsync("→ paused until");
            await session.Home.StatusAsync("toasts are paused until");
            await terminal.TypeAsync("q");
            (await terminal.ExitAsync()).ShouldBe(0, terminal.Output);
        }
        (await session.QuestionAsync(2)).State.ShouldBe(QuestionState.Answered);
        (await session.QuestionAsync(3)).SnoozedUntil.ShouldNotBeNull();
        (await session.QuestionAsync(4)).Classification.Category?.Value.ShouldBe("android");

        await using var again = Open(session);
        await again.WaitForAsync("as before the start");
        await again.WaitForAsync("1  [");
        await again.TypeAsync("z");
        await again.WaitForAsync("→ Resume alerts");
        await again.TypeAsync("q");
        await again.ExitAsync();
    }

    /// <summary>In a terminal of its own, with a keyboard that writes what is typed.</summary>
    private static HostProcess Open(SessionHome session)
    {
        var start = new System.Diagnostics.ProcessStartInfo(
            "script", ["-qec", $"stty cols 140 rows 40; exec dotnet '{Paths.Host}' run --desktop terminal", "/dev/null"])
        {
            WorkingDirectory = session.Home.FullPath,
        };
        start.Environment["NOTIFIER_HOME"] = session.Home.FullPath;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TERM"] = "xterm";
        return HostProcess.Start(start);
    }
}
