using System.Text;
using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Tests.Matching;

public sealed class GiantPostTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData("a")]
    [InlineData("가")]
    [InlineData("ㅋ")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("\u200D")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("ｗ")]
    [InlineData("@")]
    [InlineData("a1")]
    [InlineData("नमस्ते ")]
    [InlineData("아이 ")]
    [InlineData("  \n")]
    public void A_word_is_found_behind_a_million_of_anything(string filler)
    {
        var text = string.Concat(Enumerable.Repeat(filler, Million / filler.Length)) + " 아이폰";
        Matches.Of("아이폰", text).ShouldBe(["아이폰"]);
    }

    [Fact]
    public void Ten_thousand_emoji_are_ten_thousand_matches()
    {
        Matches.Of("📱", string.Concat(Enumerable.Repeat("📱", 10_000))).Length.ShouldBe(10_000);
        Matches.Of("❤", string.Concat(Enumerable.Repeat("❤️", 10_000))).Length.ShouldBe(10_000);
    }

    [Fact]
    public void A_million_decomposed_syllables_are_read_as_composed_ones()
    {
        var text = string.Concat(Enumerable.Repeat("아이폰 ", 100_000)).Normalize(NormalizationForm.FormD);
        Matches.Of("아이폰", text).Length.ShouldBe(100_000);
    }

    [Fact]
    public void Any_number_of_spaces_may_part_a_name() =>
        Matches.Of("갤럭시 S", $"갤럭시{new string(' ', Million)}S").ShouldHaveSingleItem();

    [Fact]
    public void The_longest_keyword_is_found_at_every_place_of_a_run_of_its_only_character()
    {
        var hits = new List<Hit>();
        new KeywordMatcher([new KeywordParser().Parse(new string('ㅋ', KeywordPattern.MaxLength))]).Find(new string('ㅋ', 10_000), hits);
        hits.Count.ShouldBe(10_000 - KeywordPattern.MaxLength + 1);
    }
}
