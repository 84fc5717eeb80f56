namespace Notifier.Core.Tests;

public class VisibleTextTests
{
    [Theory]
    [InlineData("아이폰4는? 👩🏽‍💻", "아이폰4는? 👩🏽‍💻")]
    [InlineData("\e[31mred\a", "␛[31mred␇")]
    [InlineData("invoice\u202Efdp.exe", "invoice\\u202Efdp.exe")]
    [InlineData("\u009b2J \u007f", "\\u009B2J \\u007F")]
    [InlineData("one\r\ntwo\nthree\u2028four\rfive", "one two three four five")]
    public void What_would_steer_a_screen_is_shown(string text, string shown) => VisibleText.Line(text).ShouldBe(shown);

    [Fact]
    public void What_follows_a_line_break_is_indented() =>
        VisibleText.Indented("so\n2010-08-20 [FTL] forged\r\nit is", 100).ShouldBe("so\n    2010-08-20 [FTL] forged\n    it is");

    [Fact]
    public void A_long_text_is_cut_and_no_pair_is_torn()
    {
        VisibleText.Line("abc😀def", 4).ShouldBe("abc… (8 characters)");
        VisibleText.Line("abcd", 4).ShouldBe("abcd");
    }

    [Fact]
    public void Text_in_order_is_the_same_text()
    {
        var text = "채널 kt-show: 3 posts";
        VisibleText.Lines(text).ShouldBeSameAs(text);
    }
}
