using System.Globalization;
using CsCheck;
using Notifier.Host.Desktop;

namespace Notifier.Host.Tests.Desktop;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("\e[31mred\a", "␛[31mred␇")]
    [InlineData("clear\u009B2J", "clear\uFFFD2J")]
    [InlineData("evil\u202Egnp.exe", "evil\uFFFDgnp.exe")]
    [InlineData("tab\tand\r\nline", "tab and \nline")]
    public void What_could_steer_a_screen_is_made_visible(string hostile, string harmless) =>
        PlainText.Clean(hostile).ShouldBe(harmless);

    [Fact]
    public void Half_a_character_is_replaced_and_a_whole_one_stays() =>
        PlainText.Clean("half \ud83d and whole 😀").ShouldBe("half \uFFFD and whole 😀");

    [Fact]
    public void Korean_and_joined_emoji_stay_as_they_are() =>
        PlainText.Clean("아이폰4는 👩‍💻 언제?").ShouldBe("아이폰4는 👩‍💻 언제?");

    [Fact]
    public void Cleaning_keeps_every_position() =>
        Gen.String.Sample(text => PlainText.Clean(text).Length.ShouldBe(text.Length));

    [Fact]
    public void A_clean_text_has_no_control_character_but_line_feeds() =>
        Gen.String.Sample(text => PlainText.Clean(text).All(c => c == '\n' || !char.IsControl(c)).ShouldBeTrue());

    [Fact]
    public void Cutting_never_splits_what_a_reader_sees_as_one_character()
    {
        const string Family = "👨‍👩‍👧‍👦";
        PlainText.Cut($"가족{Family}사진", 5).ShouldBe("가족…");
        PlainText.Cut("가나다라", 4).ShouldBe("가나다라");
        PlainText.Cut("가나다라마", 4).ShouldBe("가나다…");
    }

    [Fact]
    public void A_cut_text_is_within_the_limit_and_begins_like_the_whole() =>
        Gen.Select(Gen.String[Gen.Char['가', '힣'], 0, 40], Gen.Int[1, 50]).Sample((text, limit) =>
        {
            var cut = PlainText.Cut(text, limit);
            cut.Length.ShouldBeLessThanOrEqualTo(limit);
            text.StartsWith(cut.TrimEnd('…'), StringComparison.Ordinal).ShouldBeTrue();
            new StringInfo(cut).LengthInTextElements.ShouldBe(Math.Min(text.Length, limit));
        });
}
