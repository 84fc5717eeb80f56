using Notifier.Core.Board;

namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>A notifier's folder with test plugins of its own in it.</summary>
internal sealed class PluginHome : IDisposable
{
    private const string Words = """{ "id": "words", "plugin": "test.good-filter", "with": { "words": { "greeting": ["안녕"], "phone": ["아이폰"], "json": ["Newtonsoft"] } } }""";

    private readonly TemporaryFolder _folder = new();

    public string FullPath => _folder.FullPath;

    public string this[string name] => _folder[name];

    public string Log => string.Concat(Directory.GetFiles(_folder["logs"]).Select(ReadShared));

    /// <summary>Copies a test plugin into its folder as an administrator would.</summary>
    /// <param name="plugin">The test plugin's project.</param>
    /// <param name="folder">The plugin's folder; by default named like the project.</param>
    /// <returns>The plugin's folder.</returns>
    public string Install(string plugin, string? folder = null)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder["plugins"], folder ?? plugin)).FullName;
        foreach (var file in Directory.GetFiles(Paths.TestPlugin(plugin)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        return target;
    }

    /// <summary>Writes a plugins.json in which every question with one of the three words is offered to the tester.</summary>
    public void Configure(IEnumerable<string> sources, IEnumerable<string>? filters = null) => _folder.Write("plugins.json", $$"""
        {
          "version": 1,
          "me": "tester",
          "folders": ["./plugins"],
          "sources": [
            {{string.Join(",\n    ", sources)}}
          ],
          "filters": [
            {{string.Join(",\n    ", [.. filters ?? [], Words])}}
          ],
          "categories": [
            { "id": "greeting", "name": "인사", "ladder": "all" },
            { "id": "phone", "name": "아이폰", "ladder": "all" },
            { "id": "json", "name": "JSON", "ladder": "all" },
          ],
          "specialists": [ { "id": "tester", "name": "Tester", "login": "tester", "groups": ["everybody"], "capacity": 1000 } ],
          "ladders": { "all": [ { "group": "everybody" } ] },
          "unmatched": "none",
        }
        """);

    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>An entry of "sources" for a plugin without options.</summary>
    public static string Source(string id, string plugin) => $$"""{ "id": "{{id}}", "plugin": "{{plugin}}" }""";

    /// <summary>An entry of "sources" that posts so many questions in this name.</summary>
    public static string Good(string id, string account, int posts = 3) =>
        $$"""{ "id": "{{id}}", "plugin": "test.good", "with": { "account": "{{account}}", "posts": {{posts}} } }""";

    public HostProcess Start(params string[] arguments) => HostProcess.Start(FullPath, ["run", "--desktop", "terminal", .. arguments]);

    /// <summary>What <c>notifier status</c> prints once it says so: the running program writes it down a moment later.</summary>
    public Task<string> StatusAsync(params string[] says) => StatusAsync(status => says.All(status.Contains));

    public async Task<string> StatusAsync(Func<string, bool> isDue)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var (_, status) = await HostProcess.RunAsync(FullPath, "status");
            if (isDue(status))
                return status;
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"notifier status still says\n{status}");
        }
    }

    /// <summary>The line of this source or filter in what <c>notifier status</c> prints.</summary>
    public static string LineOf(string status, string id) =>
        status.Split('\n').Where(line => line.Contains($" {id} ")).ShouldHaveSingleItem(status);

    public async Task<IReadOnlyList<BoardQuestion>> BoardAsync()
    {
        await using var board = await SqliteBoard.OpenAsync(_folder["board.db"], Serilog.Core.Logger.None, CancellationToken.None);
        return await board.ListAsync(Enum.GetValues<QuestionState>(), int.MaxValue, CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();

    private static string ReadShared(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return file.ReadToEnd();
    }
}
