using System.Text;
using CsCheck;
using Notifier.Core.Alerts;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Alerts;

public class PlainTextTests
{
    [Theory]
    [InlineData("아이폰4는?", "아이폰4는?")]
    [InlineData("a\r\nb\rc\u2028d\te", "a\nb\nc\nd e")]
    [InlineData("\u001b[31mred\u0007 \u202Egnp.exe\u2069 \u0000end", "[31mred gnp.exe end")]
    [InlineData("👩🏽‍💻 family", "👩🏽‍💻 family")]
    [InlineData("<b>&amp;</b>", "<b>&amp;</b>")]
    public void What_steers_a_screen_is_removed_and_the_rest_stays(string text, string expected) =>
        PlainText.Block(text, 100).Text.ShouldBe(expected);

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\ufe0f")]
    [InlineData("\u1160")]
    [InlineData("\U000E0100")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("\u2800")]
    public void Nothing_blank_or_unseen_pushes_the_words_off_the_screen(string blank)
    {
        var much = string.Concat(Enumerable.Repeat(blank, 10_000));
        PlainText.Block(much + "아이폰", 100).Text.ShouldBe("아이폰");
        PlainText.Block("a" + much + "아이폰", 100).Text.ShouldEndWith("아이폰");
        PlainText.Line(much + "아이폰", 100).ShouldBe("아이폰");
    }

    [Fact]
    public void Highlights_point_at_words_that_unseen_characters_parted()
    {
        var clean = PlainText.Block("\n\u200b아\u00ad이\u2060폰 iOS", 100);
        clean.Map([new TextSpan(2, 5), new TextSpan(8, 3)]).Select(span => clean.Text.Substring(span.Start, span.Length)).ShouldBe(["아이폰", "iOS"]);
    }

    [Fact]
    public void What_is_clean_stays_as_it_is() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["\u200b\u200d\ufe0f\u0301❤\n 한#\u20e3क"]), 0, 60].Sample(text =>
        {
            var once = PlainText.Block(text, 1000);
            var twice = PlainText.Block(once.Text, 1000);
            return twice.Text == once.Text && twice.Places.SequenceEqual(Enumerable.Range(0, twice.Text.Length).Select(i => i > 0 && char.IsLowSurrogate(twice.Text[i]) ? i - 1 : i));
        });

    [Fact]
    public void Half_a_surrogate_pair_is_removed() => PlainText.Block("half \ud83d pair \ude00", 100).Text.ShouldBe("half  pair ");

    [Fact]
    public void A_long_text_is_cut_between_letters_as_people_see_them()
    {
        PlainText.Block("👩🏽‍💻👩🏽‍💻👩🏽‍💻", 15).Text.ShouldBe("👩🏽‍💻👩🏽‍💻…");
        PlainText.Block("아이폰은", 3).Text.ShouldBe("아이…");
        PlainText.Block("e\u0301e\u0301e\u0301", 4).Text.ShouldBe("e\u0301…");
        PlainText.Block("abc", 3).Text.ShouldBe("abc");
    }

    [Fact]
    public void A_single_letter_larger_than_the_limit_is_cut_within()
    {
        PlainText.Block("e" + new string('\u0301', 100), 10).Text.Length.ShouldBe(10);
        PlainText.Block(string.Concat(Enumerable.Repeat("👩\u200d", 100)), 4).Text.ShouldBe("👩\u200d…");
    }

    [Fact]
    public void A_line_has_single_spaces_and_no_end() =>
        PlainText.Line("  첫 줄\r\n\r\n둘째\t줄 ", 100).ShouldBe("첫 줄 둘째 줄");

    [Fact]
    public void Whatever_comes_the_result_is_short_valid_and_harmless() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["\ud83d\ude00\u200d\u0301\u202e\r\n\0한글a"]), 0, 60].Select(Gen.Int[1, 40]).Sample((text, limit) =>
        {
            var shown = PlainText.Block(text, limit).Text;
            return shown.Length <= limit
                && shown.All(c => c == '\n' || !(char.IsControl(c) || c == '\u202e'))
                && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)) == shown;
        });

    [Fact]
    public void Highlights_point_at_the_same_words_after_cleaning()
    {
        var clean = PlainText.Block("\u202E아이폰\r\n iOS \u0007업그레이드", 100);
        var spans = clean.Map([new TextSpan(7, 3), new TextSpan(1, 3), new TextSpan(12, 5)]);
        spans.Select(span => clean.Text.Substring(span.Start, span.Length)).ShouldBe(["아이폰", "iOS", "업그레이드"]);
    }

    [Fact]
    public void Highlights_that_overlap_vanish_or_lie_outside_do_no_harm()
    {
        var clean = PlainText.Block("abcdef\u0007", 4);
        clean.Text.ShouldBe("abc…");
        clean.Map([new(0, 2), new(1, 2), new(6, 1), new(5, 90), new(-3, 1)]).ShouldBe([new(0, 3)]);
    }
}
