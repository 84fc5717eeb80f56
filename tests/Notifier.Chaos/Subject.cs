using System.Globalization;
using System.Text;
using Notifier.Core.Board;

namespace Notifier.Chaos;

/// <summary>A home, a numbered recording and a plugins.json, and the hosts that run on them one after another.</summary>
internal sealed class Subject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _configuration;

    private Subject(int questions)
    {
        Questions = questions;
        Home = Directory.CreateDirectory(_folder["home"]).FullName;
        _configuration = Write(_folder, questions);
    }

    public int Questions { get; }

    public string Home { get; }

    public string Board => Path.Combine(Home, "board.db");

    /// <summary>Questions that a repair has counted as lost.</summary>
    public int CountedAsLost { get; set; }

    /// <summary>A repair has said that more may be lost than it could count.</summary>
    public bool LossIsUnknown { get; set; }

    /// <summary>Questions whose history a repair may have cut.</summary>
    public HashSet<QuestionId> Repaired { get; } = [];

    public List<string> Notes { get; } = [];

    public List<string> Findings { get; } = [];

    public static Subject Create(int questions) => new(questions);

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"q-{number:000000}");

    /// <summary>A host that is ready.</summary>
    public async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string>? environment = null)
    {
        var host = HostProcess.Start(Home, environment, "--desktop", "terminal", "--config", _configuration);
        await host.WaitForAsync("Notifier is ready");
        return host;
    }

    /// <summary>Runs a verb on the same home.</summary>
    public Task<(int Exit, string Output)> RunAsync(params string[] arguments) => HostProcess.RunAsync(Home, arguments);

    /// <summary>A last host, in peace, until the recording has ended.</summary>
    public async Task ReadToEndAsync(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync();
        await host.WaitForAsync("has finished: its stream has ended");
        host.Interrupt();
        if (await host.ExitAsync() is not 0 and var exit)
            Findings.Add($"the last host, in peace, ended with {exit}");
    }

    public void Dispose() => _folder.Dispose();

    private static string Write(TemporaryFolder folder, int questions)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < questions; i++)
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{IdOf(i)}}","author":"a{{i % 97}}","text":"아이폰 질문 {{i}}: when is the iPhone released?"}""").Append('\n');
        folder.Write("questions.jsonl", lines.ToString());
        return folder.Write("plugins.json", $$"""
            {
              "version": 1,
              "me": "tester",
              "sources": [ { "id": "recording", "plugin": "notifier.replay", "with": { "file": "{{folder["questions.jsonl"]}}", "pace": "rate", "rate": 400 } } ],
              "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰", "iPhone"] } } } } ],
              "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "all" } ],
              "specialists": [
                { "id": "tester", "name": "Tester", "login": "tester", "groups": ["first"], "capacity": 20 },
                { "id": "other", "name": "Other", "login": "other", "groups": ["first"], "capacity": 20 },
                { "id": "boss", "name": "Boss", "login": "boss", "groups": ["second"], "capacity": 20 },
              ],
              "ladders": { "all": [ { "group": "first", "for": "00:00:02" }, { "group": "second" } ] },
            }
            """);
    }
}
