namespace Notifier.Plugins.Keyword.Tests.Matching;

public sealed class KoreanTests
{
    [Theory]
    [InlineData("아이폰", "아이폰은 언제 나와요?")]
    [InlineData("아이폰", "아이폰4는")]
    [InlineData("아이폰", "아이폰이에요")]
    [InlineData("환불", "환불받고 싶은데요")]
    [InlineData("갤럭시S", "갤럭시S에서만")]
    [InlineData("넥서스원", "넥서스원으로부터")]
    public void Particles_and_endings_may_be_glued_on(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("아이폰", "중고아이폰 팝니다")]
    [InlineData("안드로이드", "구글안드로이드폰")]
    [InlineData("갤럭시 S", "삼성갤럭시S")]
    public void Three_syllables_in_a_row_are_found_behind_another_word(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("환불", "교환불가 상품입니다")]
    [InlineData("사과", "불사과정")]
    [InlineData("애플 스토어", "파인애플 스토어")]
    public void One_or_two_syllables_begin_where_a_word_begins(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Theory]
    [InlineData("환불", "KT환불")]
    [InlineData("환불", "(환불)")]
    [InlineData("환불", "ㅠㅠ환불")]
    public void A_word_begins_behind_another_script_a_sign_or_a_single_jamo(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("폰", "폰이 꺼져요")]
    [InlineData("폰", "새 폰")]
    [InlineData("폰", "폰은요?")]
    [InlineData("앱", "앱들이 다 사라졌어요")]
    [InlineData("앱", "앱에서는 되는데")]
    [InlineData("폰", "폰ㅠㅠ")]
    [InlineData("폰", "폰4")]
    public void One_syllable_takes_a_particle(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("폰", "폰트가 깨져요")]
    [InlineData("앱", "앱솔루트")]
    [InlineData("폰", "아이폰")]
    public void One_syllable_is_not_a_part_of_a_longer_word(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Fact]
    public void A_leading_asterisk_lets_a_word_begin_inside_another() => Matches.Of("*환불", "즉시환불").ShouldBe(["환불"]);

    [Theory]
    [InlineData("아이폰", "아이팟")]
    [InlineData("아이폰", "아이 폰")]
    [InlineData("갤럭시S", "갤럭시 노트")]
    public void Other_words_do_not_match(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);
}
