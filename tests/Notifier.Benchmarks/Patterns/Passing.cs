using BenchmarkDotNet.Attributes;
using Notifier.Benchmarks.Corpus;
using Notifier.Plugins.Regex;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Patterns;

/// <summary>What patterns cost on posts that hold none of their literals.</summary>
public class Passing
{
    private const int Posts = 1_000;
    private const int Seed = 20102;
    private RegexFilter _filter = null!;
    private Question[] _questions = [];

    [Params(1, 100)]
    public int Patterns { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var patterns = Enumerable.Range(0, Patterns).Select(i => $"(쀓{i}|qxz{i}).*언제").ToList();
        var options = new RegexFilterOptions { Categories = new() { [new CategoryId("any")] = new() { Any = patterns } } };
        _filter = new RegexFilter(options, new QuietHost());
        _questions = [.. new PostGenerator(Seed).Generate(Posts, ["word"]).Select(post => new Question { Id = "1", Text = post })];
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public async Task<int> Filter()
    {
        var matches = 0;
        foreach (var question in _questions)
            matches += (await _filter.ClassifyAsync(question, CancellationToken.None)).Count;
        return matches;
    }
}
