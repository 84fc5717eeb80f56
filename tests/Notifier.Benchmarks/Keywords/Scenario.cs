using Notifier.Benchmarks.Corpus;

namespace Notifier.Benchmarks.Keywords;

/// <summary>Keywords and the posts they are looked for in.</summary>
public sealed class Scenario
{
    private const int Seed = 20101;
    private readonly string _name;

    private Scenario(string name, string[] keywords, string[] posts)
    {
        _name = name;
        Keywords = keywords;
        Posts = posts;
    }

    public string[] Keywords { get; }

    public string[] Posts { get; }

    /// <summary>Posts as they come in; one in thirty holds a keyword.</summary>
    public static Scenario Usual(int keywords, int posts)
    {
        var words = new KeywordGenerator(Seed).Generate(keywords);
        return new($"{keywords:N0} keywords", words, new PostGenerator(Seed).Generate(posts, words));
    }

    /// <summary>Posts that hold none of the keywords, but their first syllables over and over.</summary>
    public static Scenario Hostile(int keywords, int posts)
    {
        var words = new KeywordGenerator(Seed).GenerateSharingTwoSyllables(keywords);
        return new($"{keywords:N0} alike, near misses", words, new PostGenerator(Seed).GenerateNearMisses(posts, words));
    }

    public override string ToString() => _name;
}
