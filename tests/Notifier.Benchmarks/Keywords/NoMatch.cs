using BenchmarkDotNet.Attributes;
using Notifier.Plugins.Keyword;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Keywords;

/// <summary>Posts in which nothing is found, which is nearly all of them: they must not cost memory.</summary>
public class NoMatch
{
    private const int Posts = 1_000;
    private KeywordFilter _filter = null!;
    private Question[] _questions = [];

    [GlobalSetup]
    public async Task SetUp()
    {
        var scenario = Scenario.Usual(1_000, 2 * Posts);
        _filter = Filters.Of(scenario.Keywords);
        var unmatched = new List<Question>();
        foreach (var question in scenario.Posts.Select(post => new Question { Id = "1", Text = post }))
        {
            if ((await _filter.ClassifyAsync(question, CancellationToken.None)).Count == 0)
                unmatched.Add(question);
        }

        _questions = [.. unmatched.Take(Posts)];
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
