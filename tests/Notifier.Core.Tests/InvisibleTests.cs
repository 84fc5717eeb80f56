namespace Notifier.Core.Tests;

public class InvisibleTests
{
    [Theory]
    [InlineData("아\u200b이\u2060폰", "아이폰")]
    [InlineData("up\u00adgrade \ufeffiOS\u200c", "upgrade iOS")]
    [InlineData("i\ufe0fP\ufe00hone\U000E0101", "iPhone")]
    [InlineData("\u115f\u1160\u3164\uffa0아이폰", "아이폰")]
    [InlineData("a\U000E0041\U000E007Fb", "ab")]
    [InlineData("\u202egnp\u202c \u200fx", "gnp x")]
    [InlineData("아\u200d이폰", "아이폰")]
    [InlineData("👩\u200d\u200d\u200d👧", "👩👧")]
    public void What_is_not_seen_is_left_out(string text, string seen) => Invisible.Without(text).ShouldBe(seen);

    [Theory]
    [InlineData("👩🏽\u200d💻 👩\u200d👩\u200d👧\u200d👦")]
    [InlineData("❤\ufe0f ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 🏳\ufe0f\u200d🌈 ©\ufe0f")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("क\u094d\u200dष می\u200cخواهم")]
    [InlineData("아이폰 iPhone e\u0301")]
    public void What_emoji_and_scripts_need_stays(string text) => Invisible.Without(text).ShouldBeSameAs(text);

    [Fact]
    public void A_letter_keeps_thirty_marks()
    {
        var marks = new string('\u0301', 30);
        Invisible.Without($"e{marks}\u0301\u0301e{marks}\u034f\u0301").ShouldBe($"e{marks}e{marks}");
    }
}
