using System.Text.Json;

namespace Notifier.EndToEnd.Tests;

/// <summary>From labels to a category on a question, and back from worse labels.</summary>
public sealed class TrainTests : IDisposable
{
    private static readonly string[] Said = ["{0} is slow again", "does my {0} work at home", "{0}에서 자꾸 안 돼요", "정말 {0} 좋다", "why is the {0} like this"];
    private static readonly string[] Phones = ["iPhone", "아이폰"];
    private static readonly string[] Others = ["weather", "점심"];
    private readonly TemporaryFolder _home = new();

    [Fact]
    public async Task What_was_learned_decides_and_worse_labels_are_refused()
    {
        _home.Write("labels.jsonl", Labels(i => i % 2 == 0) + "no label\n");
        var (exit, output) = await TrainAsync();
        exit.ShouldBe(0, output);
        output.ShouldContain("labels.jsonl(401): no JSON at character 2; the line is left out");
        output.ShouldContain("macro F1 1.000");

        var (_, shown) = await HostProcess.RunAsync(_home.FullPath, "classify", "my iPhone broke", "--json", "-c", Configuration());
        shown.ShouldContain("\"id\":\"iphone\"");
        shown.ShouldContain("\\\"iPhone");

        var before = File.ReadAllBytes(_home["phones.model"]);
        _home.Write("labels.jsonl", Labels(i => i % 3 == 0));
        (exit, output) = await TrainAsync();
        exit.ShouldBe(1, output);
        output.ShouldContain("REFUSED: the new model is worse and was not written.");
        File.ReadAllBytes(_home["phones.model"]).ShouldBe(before);
    }

    [Fact]
    public async Task Corrections_made_on_this_machine_count_more_than_the_labels()
    {
        _home.Write("labels.jsonl", Labels(i => i % 3 == 0));
        _home.Write("corrections.jsonl", Labels(i => i % 2 == 0));
        var (exit, output) = await HostProcess.RunAsync(
            _home.FullPath, "train", _home["labels.jsonl"], "--corrections", "-o", _home["phones.model"]);
        exit.ShouldBe(0, output);
        output.ShouldContain("macro F1 1.000");
    }

    [Fact]
    public async Task Weak_labels_are_named_in_the_report_and_judge_nothing()
    {
        _home.Write("labels.jsonl", Labels(i => i % 2 == 0));
        _home.Write("weak.jsonl", Labels(i => i % 2 == 1).Replace("\"id\":\"", "\"id\":\"weak-", StringComparison.Ordinal));
        var (exit, output) = await HostProcess.RunAsync(
            _home.FullPath, "train", _home["labels.jsonl"], "--weak", _home["weak.jsonl"], "-o", _home["phones.model"]);
        exit.ShouldBe(0, output);
        output.ShouldContain("weak labels of 400 posts did not help and were left out");
        output.ShouldContain("macro F1 1.000");
    }

    [Fact]
    public async Task Without_labels_and_corrections_there_is_nothing_to_learn_from()
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "train", "-o", _home["phones.model"]);
        exit.ShouldBe(2);
        output.ShouldContain("name a file of labels, or say --corrections");

        (exit, output) = await HostProcess.RunAsync(_home.FullPath, "train", "--corrections", "-o", _home["phones.model"]);
        exit.ShouldBe(1);
        output.ShouldContain("nothing has been called a wrong category on this machine yet");
    }

    [Fact]
    public async Task A_filter_that_does_not_learn_is_named()
    {
        _home.Write("labels.jsonl", Labels(i => i % 2 == 0));
        var (exit, output) = await HostProcess.RunAsync(
            _home.FullPath, "train", _home["labels.jsonl"], "-o", _home["phones.model"], "--plugin", "notifier.topic");
        exit.ShouldBe(1);
        output.ShouldContain("notifier.topic does not learn; name a filter that does with --plugin, such as notifier.learn");
    }

    public void Dispose() => _home.Dispose();

    private Task<(int Exit, string Output)> TrainAsync() =>
        HostProcess.RunAsync(_home.FullPath, "train", _home["labels.jsonl"], "-o", _home["phones.model"]);

    private static string Labels(Func<int, bool> isPhone) => string.Concat(Enumerable.Range(0, 400).Select(i => JsonSerializer.Serialize(new
    {
        id = $"post-{i}",
        text = Said[i / 4 % Said.Length].Replace("{0}", (i % 2 == 0 ? Phones : Others)[i / 2 % 2]),
        labels = new { categories = isPhone(i) ? ["iphone"] : Array.Empty<string>() },
    }) + "\n"));

    private string Configuration()
    {
        _home.Write("plugins.json", """
            {
              "version": 1,
              "me": "kim",
              "sources": [ { "id": "posts", "plugin": "notifier.replay" } ],
              "filters": [ { "id": "phones", "plugin": "notifier.learn", "with": { "model": "phones.model" } } ],
              "categories": [ { "id": "iphone", "ladder": "phones" } ],
              "specialists": [ { "id": "kim", "name": "김지현", "login": "kim", "groups": ["genius"] } ],
              "ladders": { "phones": [ { "group": "genius" } ] },
            }
            """);
        return _home["plugins.json"];
    }
}
