using BenchmarkDotNet.Attributes;
using Notifier.Benchmarks.Corpus;
using Notifier.Benchmarks.Patterns;
using Notifier.Plugins.Intent;
using Notifier.Plugins.Learn;
using Notifier.Plugins.Topic;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Learned;

/// <summary>What a post costs the filters that read every word of it: intent, topic, and a learned model of two categories.</summary>
public class Reading
{
    private const int Posts = 1_000;
    private const int Seed = 20103;
    private readonly string _model = Path.Combine(Path.GetTempPath(), "notifier-benchmark.model");
    private Question[] _questions = [];
    private ICategoryFilter _filter = null!;

    [Params("intent", "topic", "learn")]
    public string Filter { get; set; } = "";

    [GlobalSetup]
    public async Task SetUp()
    {
        string[] posts = new PostGenerator(Seed).Generate(Posts, ["iPhone", "아이폰"]);
        _questions = [.. posts.Select((post, i) => new Question { Id = $"{i}", Text = post })];
        _filter = Filter switch
        {
            "intent" => new IntentFilter(new IntentOptions()),
            "topic" => new TopicFilter(new TopicOptions()),
            _ => await LearnedAsync(),
        };
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public async Task<int> Classify()
    {
        var matches = 0;
        foreach (var question in _questions)
            matches += (await _filter.ClassifyAsync(question, CancellationToken.None)).Count;
        return matches;
    }

    private async Task<LearnFilter> LearnedAsync()
    {
        File.Delete(_model);
        var labelled = _questions.Select(question => new LabelledQuestion
        {
            Question = question,
            Categories = question.Text.Contains("iPhone") || question.Text.Contains("아이폰") ? [new CategoryId("iphone")] : [],
        });
        await new LearnFilter(new LearnOptions(), new QuietHost())
            .TrainAsync(new TrainingRequest { Labelled = [.. labelled], Output = _model }, CancellationToken.None);
        return new LearnFilter(new LearnOptions { Model = _model }, new QuietHost());
    }
}
