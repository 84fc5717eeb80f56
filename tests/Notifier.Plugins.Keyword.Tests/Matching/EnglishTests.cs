namespace Notifier.Plugins.Keyword.Tests.Matching;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("iPhone", "my IPHONE died")]
    [InlineData("iphone", "iPhone.")]
    [InlineData("iPhone", "iPhone은요")]
    [InlineData("iPhone", "내iPhone")]
    [InlineData("iPhone", "iphone4")]
    [InlineData("iPhone", "the iphone4s, please")]
    [InlineData("LG", "LG전자")]
    public void Whole_words_are_found_in_any_case(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("iPhone", "iphones")]
    [InlineData("iPhone", "my iPhone's screen")]
    [InlineData("iPhone", "the iPhone’s screen")]
    [InlineData("PC", "two PCs and")]
    [InlineData("café", "CAFÉS")]
    public void A_plural_or_genitive_s_may_follow(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("ios", "curiosity")]
    [InlineData("iPhone", "iphoneography")]
    [InlineData("phone", "iphone")]
    [InlineData("app", "apple")]
    [InlineData("cat", "catss")]
    [InlineData("caf", "café")]
    [InlineData("caf", "cafés")]
    public void Parts_of_words_are_not(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Theory]
    [InlineData("*phone", "smartphone")]
    [InlineData("upgrad*", "upgrading now")]
    [InlineData("upgrad*", "UPGRADE")]
    [InlineData("*grad*", "upgrading")]
    public void An_asterisk_opens_an_end(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("*phone", "phoneme")]
    [InlineData("upgrad*", "reupgrade")]
    public void An_asterisk_opens_only_its_end(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);

    [Theory]
    [InlineData("C", "learning C today")]
    [InlineData("S", "갤럭시S 샀어요")]
    [InlineData("T", "T월드")]
    public void One_letter_is_a_word(string keyword, string text) => Matches.ShouldBeFound(keyword, text);

    [Theory]
    [InlineData("C", "C# or C++")]
    [InlineData("s", "it's late")]
    [InlineData("T", "AT&T")]
    [InlineData("R", "R&D")]
    [InlineData("a", "as")]
    [InlineData("I", "I'm here")]
    public void One_letter_is_not_found_in_what_signs_make_of_it(string keyword, string text) => Matches.ShouldNotBeFound(keyword, text);
}
