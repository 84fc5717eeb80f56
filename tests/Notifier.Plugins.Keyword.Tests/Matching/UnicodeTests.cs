using System.Text;

namespace Notifier.Plugins.Keyword.Tests.Matching;

public sealed class UnicodeTests
{
    [Theory]
    [InlineData("아이폰", "아이폰4는")]
    [InlineData("café", "un café noir")]
    [InlineData("が", "わたしが")]
    public void Composed_and_decomposed_are_the_same(string keyword, string text)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            Matches.ShouldBeFound(keyword.Normalize(form), text.Normalize(NormalizationForm.FormD));
            Matches.ShouldBeFound(keyword.Normalize(form), text.Normalize(NormalizationForm.FormC));
        }
    }

    [Fact]
    public void The_place_is_that_in_the_original_text()
    {
        var text = "내 " + "아이폰".Normalize(NormalizationForm.FormD) + "은";
        Matches.Of("아이폰", text).ShouldBe(["아이폰".Normalize(NormalizationForm.FormD)], StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("straße", "STRASSE")]
    [InlineData("STRASSE", "straße")]
    [InlineData("ΌΣΟΣ", "όσος")]
    [InlineData("office", "oﬃce")]
    [InlineData("ПРИВЕТ", "привет")]
    [InlineData("Kelvin", "\u212Aelvin")]
    [InlineData("ǅ", "ǆ")]
    [InlineData("𐐀𐐀", "𐐨𐐨")]
    public void Case_is_folded_in_full(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("iPhone4", "ｉＰｈｏｎｅ４")]
    [InlineData("ＫＴ", "kt")]
    [InlineData("カメラ", "ｶﾒﾗ")]
    [InlineData("ガス", "ｶﾞｽ")]
    [InlineData("ㅋㅋ", "ﾻﾻ")]
    public void Full_and_half_width_are_the_same(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("아이폰", "아\u200B이\u200D폰")]
    [InlineData("iPhone", "i\u00ADPhone")]
    [InlineData("iPhone", "\u202BiPhone\u202C")]
    [InlineData("iPhone", "iPh\uFEFFone")]
    public void Invisible_characters_do_not_part_a_word(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Fact]
    public void Invisible_characters_inside_a_match_belong_to_its_place() =>
        Matches.Of("아이폰", "\u200B아\u200B이폰\u200B!").ShouldBe(["아\u200B이폰"], StringComparer.Ordinal);

    [Fact]
    public void Half_characters_do_no_harm()
    {
        string[] texts = ["iphone \uD83D", "\uDCF1iphone", "\uD800iphone\uDC00\uDC00", "\uDBFF\u0301iphone\u0308\uD801", "\uD83D\uFE0F\uDCF1"];
        foreach (var text in texts)
        {
            Matches.Of("📱", text).ShouldBeEmpty();
            Matches.Of("phone", text).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("مرحبا", "قال مرحبا بك")]
    [InlineData("שלום", "אמר שלום")]
    public void Right_to_left_scripts_are_words_like_others(string keyword, string text) => Matches.ShouldBeFound(keyword, text);
}
