using CsCheck;
using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Tests.Properties;

public sealed class MatcherProperties
{
    private static readonly Gen<KeywordPattern[]> Keywords = Texts.Words.Array[1, 12].Select(words => words.SelectMany(Parse).ToArray());

    [Fact]
    public void It_finds_what_the_reference_finds() =>
        Gen.Select(Keywords, Texts.Posts(12)).Sample((keywords, text) => ShouldAgree(keywords, text), iter: 20_000);

    [Fact]
    public void It_finds_what_the_reference_finds_in_long_posts() =>
        Gen.Select(Keywords, Texts.Posts(200)).Sample((keywords, text) => ShouldAgree(keywords, text), iter: 500);

    internal static void ShouldAgree(IReadOnlyList<KeywordPattern> keywords, string text)
    {
        var found = new List<Hit>();
        new KeywordMatcher(keywords).Find(text, found);
        Sorted(found).ShouldBe(Sorted(ReferenceMatcher.Find(keywords, text)));
        found.Select(hit => hit.Start).ShouldBeInOrder();
    }

    internal static IEnumerable<KeywordPattern> Parse(string word)
    {
        try
        {
            return [new KeywordParser().Parse(word)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static Hit[] Sorted(IEnumerable<Hit> hits) => [.. hits.OrderBy(hit => (hit.Start, hit.End, hit.Keyword))];
}
