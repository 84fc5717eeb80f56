using BenchmarkDotNet.Attributes;
using Notifier.Plugins.Keyword;

namespace Notifier.Benchmarks.Keywords;

/// <summary>What a change of the configuration costs: the words are read and a new matcher is built.</summary>
public class Building
{
    private string[] _keywords = [];

    [Params(1_000, 10_000)]
    public int Keywords { get; set; }

    [GlobalSetup]
    public void SetUp() => _keywords = Scenario.Usual(Keywords, posts: 1).Keywords;

    [Benchmark]
    public KeywordFilter Build() => Filters.Of(_keywords);
}
