using System.Globalization;
using System.Text;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Board;

namespace Notifier.EndToEnd.Tests;

/// <summary>The program is killed at random moments, and nothing is lost or doubled.</summary>
public class KillTests
{
    private const int Questions = 10_000;
    private const int Kills = 20;

    /// <summary>So often the notifier may have written to one of its files before it is killed: some seconds' work.</summary>
    private const int MostWrites = 500;

    /// <summary>A filter whose start has ended with the program three times in a row is left alone, whoever ended it.</summary>
    private const int FewerThanTheHostForgives = 2;

    [Fact]
    public async Task Killed_twenty_times_every_question_is_on_the_board_once_and_was_offered_once()
    {
        using var home = new TemporaryFolder();
        var config = Prepare(home);
        var random = new Random(20100820);
        var kills = 0;
        while (kills < Kills)
        {
            await using var host = HostProcess.Start(home.FullPath, "--desktop", "terminal", "--config", config);
            await host.WaitForAsync("Notifier is ready");
            if (kills % FewerThanTheHostForgives == 0)
                await UntilAsync(home, () => Task.FromResult(TellsThatTheFilterRuns(home["status.json"], host.Id)));
            var writes = random.Next(0, MostWrites);
            await UntilAsync(home, () => Task.FromResult(writes-- <= 0));
            host.Kill();
            await host.ExitAsync();
            kills++;
        }

        await using (var last = HostProcess.Start(home.FullPath, "--desktop", "terminal", "--config", config))
        {
            await last.WaitForAsync("Notifier is ready");
            await UntilAllAreOfferedAsync(home);
            last.Interrupt();
            (await last.ExitAsync()).ShouldBe(0);
        }

        await using var board = await SqliteBoard.OpenAsync(home["board.db"], Serilog.Core.Logger.None, CancellationToken.None);
        var all = await board.ListAsync(Enum.GetValues<QuestionState>(), int.MaxValue, CancellationToken.None);
        all.Select(q => q.Question.Id).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, Questions).Select(Id).Order(StringComparer.Ordinal));
        foreach (var question in all)
        {
            var history = await board.ReadHistoryAsync(question.Id, CancellationToken.None);
            history.Count(entry => entry.What == "offered").ShouldBe(1, question.Question.Id);
        }
    }

    /// <summary>Looks again with every write of the notifier to its files, until it is so.</summary>
    private static async Task UntilAsync(TemporaryFolder home, Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var written = new Signal();
        using var notices = FileNotices.Below(home.FullPath, written.Raise);
        while (!await isSo())
            await written.WaitAsync(limit.Token);
    }

    private static bool TellsThatTheFilterRuns(string path, int process)
    {
        if (!File.Exists(path))
            return false;
        using var status = JsonDocument.Parse(File.ReadAllText(path));
        return status.RootElement.GetProperty("processId").GetInt32() == process
            && status.RootElement.GetProperty("instances").EnumerateArray().Any(
                instance => instance.GetProperty("id").ValueEquals("words") && instance.GetProperty("state").ValueEquals("Active"));
    }

    private static async Task UntilAllAreOfferedAsync(TemporaryFolder home)
    {
        await using var board = await SqliteBoard.OpenAsync(home["board.db"], Serilog.Core.Logger.None, CancellationToken.None);
        await UntilAsync(home, async () => (await board.CountAsync(CancellationToken.None)).GetValueOrDefault(QuestionState.Offered) == Questions);
    }

    private static string Prepare(TemporaryFolder home)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Questions; i++)
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{Id(i)}}","author":"a{{i % 97}}","text":"아이폰 질문 {{i}}: when is the iPhone released?"}""").Append('\n');
        home.Write("questions.jsonl", lines.ToString());
        return home.Write("plugins.json", $$"""
            {
              "version": 1,
              "me": "tester",
              "sources": [ { "id": "recording", "plugin": "notifier.replay", "with": { "file": "{{home["questions.jsonl"]}}", "pace": "rate", "rate": 600 } } ],
              "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰", "iPhone"] } } } } ],
              "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "all" } ],
              "specialists": [ { "id": "tester", "name": "Tester", "login": "tester", "groups": ["everybody"] } ],
              "ladders": { "all": [ { "group": "everybody" } ] },
            }
            """);
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"q-{index:00000}");
}
