namespace Notifier.Plugins.Keyword.Tests.Matching;

public sealed class TagsTests
{
    [Theory]
    [InlineData("아이폰", "#아이폰 질문")]
    [InlineData("iPhone", "#iphone")]
    [InlineData("iPhone", "#iphone_tips")]
    [InlineData("아이폰", "#아이폰_꿀팁")]
    [InlineData("#KT", "#kt 언제")]
    public void Hashtags_are_words(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Fact]
    public void A_keyword_with_the_sign_asks_for_the_sign() => Matches.ShouldNotBeFound("#KT", "KT");

    [Theory]
    [InlineData("AppleSupport", "@AppleSupport my phone")]
    [InlineData("@show_tweet", "@show_tweet에서")]
    [InlineData("show_tweet", "@show_tweet 안녕하세요")]
    [InlineData("iphone", "@kt iphone")]
    [InlineData("환불", "@kt환불")]
    [InlineData("KT", "help@kt.com")]
    public void A_whole_handle_is_a_word(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("iphone", "@iphone_fan hello")]
    [InlineData("fan", "@iphone_fan hello")]
    [InlineData("KT", "@kt4u")]
    [InlineData("@show", "@show_tweet")]
    public void A_part_of_a_handle_is_not(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);
}
