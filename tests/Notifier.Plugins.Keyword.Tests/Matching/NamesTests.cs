namespace Notifier.Plugins.Keyword.Tests.Matching;

public sealed class NamesTests
{
    [Theory]
    [InlineData("갤럭시 S", "갤럭시S")]
    [InlineData("갤럭시S", "갤럭시 S")]
    [InlineData("갤럭시S", "갤럭시-S")]
    [InlineData("갤럭시 S", "갤럭시\u00A0 S")]
    [InlineData("아이폰4S", "아이폰 4s는")]
    [InlineData("아이폰4S", "아이폰 4 S")]
    [InlineData("iPhone 4", "iphone4")]
    [InlineData("iPhone4", "iPhone 4")]
    [InlineData("Wi-Fi", "WiFi")]
    [InlineData("wifi", "WIFI")]
    [InlineData("Wi-Fi", "wi fi")]
    [InlineData("ice cream", "icecream")]
    [InlineData("환불 언제", "환불 언제쯤 되나요")]
    [InlineData("show_tweet", "show tweet")]
    public void Spaces_are_optional_where_the_keyword_has_them_or_the_script_changes(string keyword, string text) =>
        Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("아이폰", "아이 폰")]
    [InlineData("icecream", "ice cream")]
    [InlineData("4G", "4 g of sugar")]
    [InlineData("S2", "it is 2 o'clock")]
    [InlineData("환불 언제", "환불은 언제")]
    [InlineData("갤럭시 S", "갤럭시, S")]
    public void They_are_not_elsewhere(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Theory]
    [InlineData("iPhone 4", "iphone 40")]
    [InlineData("아이폰4", "아이폰45")]
    [InlineData("3G", "13G")]
    [InlineData("4", "14")]
    public void A_number_is_a_whole_number(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Theory]
    [InlineData("C#", "I like C#.")]
    [InlineData("C#", "C#을 배워요")]
    [InlineData("C++", "C++11 or c++?")]
    [InlineData(".NET", "the .net runtime")]
    [InlineData(".NET", "닷넷.NET")]
    [InlineData("A/S", "a/s센터")]
    [InlineData("AT&T", "at&t's")]
    [InlineData("*#06#", "dial *#06# now")]
    public void Signs_belong_to_a_name(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData(".NET", "example.net")]
    [InlineData("C#", "C++")]
    [InlineData("C#", "F#C")]
    [InlineData("C#", "c#m")]
    public void And_keep_it_apart_from_others(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Theory]
    [InlineData("📱", "내📱이 고장")]
    [InlineData("❤", "I ❤️ it")]
    [InlineData("❤️", "I ❤ it")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    [InlineData("日本", "東日本大")]
    [InlineData("ラーメン", "味噌ラーメンを")]
    [InlineData("ㅠㅠ", "안돼ㅠㅠ")]
    public void Emoji_han_and_kana_need_no_edge(string keyword, string text) => Matches.ShouldBeFound(keyword, text);
}
