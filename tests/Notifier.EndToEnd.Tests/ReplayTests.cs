using System.Text.Json;

namespace Notifier.EndToEnd.Tests;

/// <summary>What a plugins.json is worth, said before it goes live.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public ReplayTests() => _home.Write("posts.jsonl", """
        {"id":"1","text":"아이폰4 언제 나와요?","createdAt":"2010-09-09T10:05:00+09:00","labels":{"categories":["iPhone"]}}
        {"id":"2","text":"My iPhone won't charge","createdAt":"2010-09-09T10:06:00+09:00","labels":{"categories":["iPhone"]}}
        not a post
        {"id":"3","text":"칼국수 생각나네","createdAt":"2010-09-09T10:07:00+09:00"}
        """);

    [Fact]
    public async Task Each_post_has_its_record_and_the_summary_its_figures()
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "replay", "posts.jsonl", "--json", "--labels", "-c", Plan("\"아이폰\""));
        exit.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var records = lines.Where(line => line.StartsWith("{\"id\"", StringComparison.Ordinal)).Select(line => JsonElement.Parse(line)).ToList();
        records.Select(record => record.GetProperty("id").GetString()).ShouldBe(["1", "2", "3"]);
        records[0].GetProperty("assignedTo").GetString().ShouldBe("kim");
        records[0].GetProperty("categories")[0].GetProperty("why").GetString().ShouldBe("\"아이폰\"");

        var summary = JsonElement.Parse(lines.Single(line => line.StartsWith("{\"questions\"", StringComparison.Ordinal)));
        summary.GetProperty("questions").GetInt32().ShouldBe(3);
        summary.GetProperty("labels").GetProperty("notLabelled").GetInt32().ShouldBe(1);
        var iphone = summary.GetProperty("labels").GetProperty("categories").GetProperty("perCategory").GetProperty("iphone");
        iphone.GetProperty("precision").GetDouble().ShouldBe(1);
        iphone.GetProperty("recall").GetDouble().ShouldBe(0.5);
        output.ShouldContain("questions per second");
    }

    [Fact]
    public async Task A_baseline_shows_what_would_change()
    {
        var before = Plan("\"아이폰\"", "before.json");
        var (exit, output) = await HostProcess.RunAsync(
            _home.FullPath, "replay", "posts.jsonl", "--baseline", before, "-c", Plan("\"아이폰\", \"iPhone\""));
        exit.ShouldBe(0);
        output.ShouldContain($"against {before}: 1 of 3 questions go another way");
        output.ShouldContain("+ My iPhone won't charge (2)");
        output.ShouldContain("kim 2010-09-09 01:00Z");
    }

    [Fact]
    public async Task A_faulty_baseline_is_named_and_nothing_is_replayed()
    {
        var broken = _home.Write("broken.json", "{ \"version\": 1, }");
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "replay", "posts.jsonl", "--baseline", broken, "-c", Plan("\"아이폰\""));
        exit.ShouldBe(1);
        output.ShouldContain("broken.json");
        output.ShouldNotContain("questions per second");
    }

    public void Dispose() => _home.Dispose();

    private string Plan(string words, string name = "plan.json") => _home.Write(name, $$"""
        {
          "version": 1,
          "me": "kim",
          "sources": [],
          "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": [{{words}}] } } } } ],
          "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "phones" } ],
          "specialists": [ { "id": "kim", "name": "김지현", "login": "kimjh", "groups": ["phones"] } ],
          "ladders": { "phones": [ { "group": "phones" } ] },
          "unmatched": "none",
        }
        """);
}
