using System.Globalization;
using System.Text.Json;
using Notifier.Benchmarks.Corpus;
using Notifier.Core;
using Notifier.Core.Board;
using Notifier.Core.Filters;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Benchmarks.Scale;

/// <summary>
/// Writes a home in which many questions wait: open, with everybody at capacity, or offered to the one person who sits there. Two
/// plans lie beside the board: idle.json reads nothing, load.json has 50 posts arrive a second.
/// </summary>
internal static class WaitingBoard
{
    private const int Seed = 20101;
    private const int Batch = 1000;
    private const int Capacity = 3;
    private const int Posts = 5000;
    private static readonly SourceId Source = new("waiting");
    private static readonly SpecialistId Me = new("me");

    /// <param name="arguments">Folder, which of the two, number of questions.</param>
    public static async Task WriteAsync(string[] arguments)
    {
        if (arguments is not [var folder, "open" or "offered", var number])
            throw new ArgumentException("Usage: scale FOLDER open|offered NUMBER, such as: scale /tmp/scale/open open 100000", nameof(arguments));
        var isOpen = arguments[1] is "open";
        Directory.CreateDirectory(folder);
        var posts = new PostGenerator(Seed).Generate(Posts, ["넥서스원", "iPhone"]);
        await File.WriteAllLinesAsync(Path.Combine(folder, "posts.jsonl"), posts.Select((text, i) => JsonSerializer.Serialize(new { id = $"post-{i}", text })));
        await WritePlanAsync(Path.Combine(folder, "idle.json"), isOpen, []);
        await WritePlanAsync(Path.Combine(folder, "load.json"), isOpen,
            [new { id = "load", plugin = "notifier.replay", name = "Load", with = new { file = Path.GetFullPath(Path.Combine(folder, "posts.jsonl")), pace = "rate", rate = 50 } }]);

        await using var board = await SqliteBoard.OpenAsync(Path.Combine(folder, "board.db"), Logger.None, CancellationToken.None);
        var count = int.Parse(number, CultureInfo.InvariantCulture);
        foreach (var batch in Enumerable.Range(0, isOpen ? count + Capacity : count).Chunk(Batch))
        {
            var arrived = await board.AcceptAsync(Source, [.. batch.Select(i => Arrival(i, posts[i % Posts]))], null, CancellationToken.None);
            var offered = arrived.Where((_, i) => !isOpen || batch[i] < Capacity).Select(
                question => new ChangeRequest(question.Id, 1, new Offer(question.ArrivedAt, Me, 0, null, [new Candidate(Me, CandidateReason.NeverAsked, "all")])));
            await board.ChangeAsync([.. offered], CancellationToken.None);
        }
    }

    /// <summary>Half have a category; each came a second after the one before, and the newest a minute ago.</summary>
    private static BoardQuestion Arrival(int number, string text) => new()
    {
        Id = QuestionId.From(Source, $"{number}"),
        Question = new Question { Id = $"{number}", Source = Source.Value, Text = text, Author = "customer", Channel = "benchmark" },
        ArrivedAt = TimeProvider.System.GetUtcNow().AddDays(-2).AddSeconds(number),
        Classification = new Classification { Category = number % 2 == 0 ? new CategoryId("phones") : null },
    };

    private static Task WritePlanAsync(string path, bool isOpen, object[] sources) => File.WriteAllTextAsync(path, JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["version"] = 1,
            ["me"] = "me",
            ["sources"] = sources,
            ["filters"] = new object[]
            {
                new { id = "words", plugin = "notifier.keyword", with = new { categories = new { phones = new { any = new[] { "넥서스원", "iPhone" } } } } },
            },
            ["categories"] = new object[] { new { id = "phones", name = "Phones", ladder = "phones" } },
            ["specialists"] = new object[]
            {
                isOpen
                    ? new { id = "me", name = "Me", login = "me", groups = new[] { "all" }, capacity = Capacity }
                    : new { id = "me", name = "Me", login = "me", groups = new[] { "all" } },
            },
            ["ladders"] = new { phones = new object[] { new { group = "all" } } },
            ["unmatched"] = "all",
        }));
}
