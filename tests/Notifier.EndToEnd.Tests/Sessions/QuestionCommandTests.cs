using System.Text.Json;
using Notifier.Core.Board;

namespace Notifier.EndToEnd.Tests.Sessions;

/// <summary>Everything that a button does, a command does: through the running notifier.</summary>
public sealed class QuestionCommandTests
{
    [Fact]
    public async Task A_question_is_claimed_noted_taken_back_passed_by_name_and_closed_by_commands()
    {
        using var session = new SessionHome(questions: 2);
        await using var host = HostProcess.Start(session.Home.FullPath, "run", "--desktop", "terminal");
        await session.UntilAsync("offered", 2);
        var ids = await IdsAsync(session, "questions", "--mine", "--json");
        ids.Count.ShouldBe(2);

        (await RunAsync(session, 0, "claim", ids[0][..10])).ShouldContain("done: claim · claimed (김지현)");
        await RunAsync(session, 0, "note", ids[0], "매장에 문의함");
        (await RunAsync(session, 0, "show", ids[0])).ShouldContain("noted · kim.jh — 매장에 문의함");
        await RunAsync(session, 0, "undo", ids[0]);
        await RunAsync(session, 0, "answered", ids[0]);
        await RunAsync(session, 0, "reopen", ids[0]);
        await RunAsync(session, 0, "pass", ids[1], "--to", "이서연", "--note", "잘 아심");
        (await RunAsync(session, 1, "close", ids[1], "praise")).ShouldContain("offered to 이서연");

        var passed = (await session.Home.BoardAsync()).Single(question => question.Id.Value == ids[1]);
        (passed.State, passed.Holder?.Value, passed.Note?.Text).ShouldBe((QuestionState.Offered, "lee.sy", "잘 아심"));
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_sentence_and_changes_nothing()
    {
        using var session = new SessionHome(questions: 1);
        (await RunAsync(session, 1, "questions")).ShouldContain("no notifier runs for");
        await using var host = HostProcess.Start(session.Home.FullPath, "run", "--desktop", "terminal");
        await session.UntilAsync("offered", 1);
        var id = (await IdsAsync(session, "questions", "--json")).Single();
        (await RunAsync(session, 2, "claim", "zzzz")).ShouldContain("no question on the board begins with zzzz");
        (await RunAsync(session, 2, "claim", "../x")).ShouldContain("is no id of a question");
        (await RunAsync(session, 2, "snooze", id, "--for", "5x")).ShouldContain("\"5x\" is no time; write 30m");
        (await RunAsync(session, 2, "wrong-category", id, "androd")).ShouldContain("did you mean \"android\"?");
        (await RunAsync(session, 1, "undo", id)).ShouldContain("nothing of yours to undo");
        (await RunAsync(session, 1, "pass", id, "--to", "nobody")).ShouldContain("Nobody of the roster is called nobody");
        (await RunAsync(session, 2, "cover", "kim.jh", "--for", "kim.jh", "--until", "2100-01-01")).ShouldContain("cannot take over from");
        (await session.QuestionAsync(1)).State.ShouldBe(QuestionState.Offered);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
    }

    [Fact]
    public async Task Many_at_once_are_all_answered_and_away_hands_everything_on()
    {
        using var session = new SessionHome(questions: 8);
        await using var host = HostProcess.Start(session.Home.FullPath, "run", "--desktop", "terminal");
        await session.UntilAsync("offered", 8);
        var ids = await IdsAsync(session, "questions", "--json");
        await Task.WhenAll(ids.Take(4).Select(id => RunAsync(session, 0, "claim", id)));
        await session.UntilAsync("claimed", 4);
        await RunAsync(session, 0, "away");
        await session.UntilAsync("open", 8);
        await RunAsync(session, 0, "back");
        await session.UntilAsync("offered", 8);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
    }

    private static async Task<string> RunAsync(SessionHome session, int exit, params string[] arguments)
    {
        var run = await HostProcess.RunAsync(session.Home.FullPath, arguments);
        run.Exit.ShouldBe(exit, $"{string.Join(' ', arguments)}: {run.Output}");
        return run.Output;
    }

    private static async Task<List<string>> IdsAsync(SessionHome session, params string[] arguments) =>
        [.. (await RunAsync(session, 0, arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("id").GetString()!)];
}
