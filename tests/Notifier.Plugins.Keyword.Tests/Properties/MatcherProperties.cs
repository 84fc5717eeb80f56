using CsCheck;
using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Tests.Properties;

public sealed class MatcherProperties
{
    [Fact]
    public void It_finds_what_the_reference_finds() =>
        Gen.Select(Keywords(12), Texts.Posts(12)).Sample((keywords, text) => ShouldAgree(keywords, text), iter: 10_000);

    [Fact]
    public void It_finds_what_the_reference_finds_in_long_posts() =>
        Gen.Select(Keywords(12), Texts.Posts(120)).Sample((keywords, text) => ShouldAgree(keywords, text), iter: 1_000);

    [Fact]
    public void It_finds_what_the_reference_finds_of_many_keywords() =>
        Gen.Select(Keywords(100), Texts.Posts(30)).Sample((keywords, text) => ShouldAgree(keywords, text), iter: 300);

    [Fact]
    public void A_match_is_found_wherever_it_lies() =>
        Gen.Select(Texts.Words.SelectMany(word => Gen.Const(Parse(word).ToArray())).Where(words => words.Length == 1), Texts.Fillers, Gen.Int[0, 140])
            .Sample((keywords, filler, length) =>
            {
                var padding = string.Concat(Enumerable.Repeat(filler, length));
                ShouldAgree(keywords, $"{padding}{keywords[0].Word.Trim('*')}{padding[..(length / 2)]}");
            }, iter: 3_000);

    internal static Gen<KeywordPattern[]> Keywords(int most) =>
        Texts.Words.Array[1, most].Select(words => words.SelectMany(Parse).ToArray());

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
