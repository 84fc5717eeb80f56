using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Notifier.Plugins.Keyword;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Keywords;

/// <summary>
/// The keyword filter, whole, beside what .NET has for finding many strings. These others know nothing of word edges, spaces or
/// particles; they only find.
/// </summary>
public class Matching
{
    private const int Posts = 10_000;

    /// <summary>For what would take minutes over all posts.</summary>
    private const int FewPosts = 100;
    private const int MostForAutomaton = 1_000;
    private const string AutomataLimit = "REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE";

    private KeywordFilter _filter = null!;
    private Question[] _questions = [];
    private SearchValues<string> _searchValues = null!;
    private Regex _compiled = null!;
    private Regex _nonBacktracking = null!;

    [ParamsSource(nameof(Scenarios))]
    public Scenario Scenario { get; set; } = null!;

    public static IEnumerable<Scenario> Scenarios =>
        [Scenario.Usual(100, Posts), Scenario.Usual(1_000, Posts), Scenario.Usual(10_000, Posts), Scenario.Hostile(1_000, Posts)];

    [GlobalSetup(Target = nameof(Filter))]
    public void SetUpFilter()
    {
        _filter = Filters.Of(Scenario.Keywords);
        _questions = [.. Scenario.Posts.Select(post => new Question { Id = "1", Text = post })];
    }

    [GlobalSetup(Target = nameof(SearchValuesOfString))]
    public void SetUpSearchValues() => _searchValues = SearchValues.Create(Scenario.Keywords, StringComparison.OrdinalIgnoreCase);

    [GlobalSetup(Target = nameof(CompiledRegex))]
    public void SetUpCompiled() => _compiled = new Regex(Alternation, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    [GlobalSetup(Target = nameof(NonBacktrackingRegex))]
    public void SetUpNonBacktracking()
    {
        if (Scenario.Keywords.Length > MostForAutomaton)
            throw new NotSupportedException("Building the automaton takes time that grows with the square of the keywords; here it would be most of an hour.");
        AppContext.SetData(AutomataLimit, int.MaxValue);
        _nonBacktracking = new Regex(Alternation, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Posts)]
    public async Task<int> Filter()
    {
        var matches = 0;
        foreach (var question in _questions)
            matches += (await _filter.ClassifyAsync(question, CancellationToken.None)).Count;

        return matches;
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public int SearchValuesOfString()
    {
        var matches = 0;
        foreach (var post in Scenario.Posts)
        {
            var rest = post.AsSpan();
            for (int at; (at = rest.IndexOfAny(_searchValues)) >= 0; matches++)
                rest = rest[(at + 1)..];
        }

        return matches;
    }

    [Benchmark(OperationsPerInvoke = FewPosts)]
    public int CompiledRegex() => CountMatches(_compiled);

    [Benchmark(OperationsPerInvoke = FewPosts)]
    public int NonBacktrackingRegex() => CountMatches(_nonBacktracking);

    private string Alternation => string.Join('|', Scenario.Keywords.Select(Regex.Escape));

    private int CountMatches(Regex regex)
    {
        var matches = 0;
        foreach (var post in Scenario.Posts.AsSpan(0, FewPosts))
        {
            foreach (var _ in regex.EnumerateMatches(post))
                matches++;
        }

        return matches;
    }
}
