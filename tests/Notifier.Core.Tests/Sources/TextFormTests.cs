using System.Text;
using CsCheck;
using Notifier.Core.Sources;

namespace Notifier.Core.Tests.Sources;

public class TextFormTests
{
    /// <summary>Characters that compose, reorder, stand alone or are halves of others.</summary>
    private const string Hard = "aé가각ㅎㅏ학\u0301\u0327\u3099\u0344かはＡ①ﬁ\u2126\u212b😀\ud83d\udc4d🏽\u200d\ufe0f\u0f73\u2adc한국어iPhone 4S는";

    private const char FrameworkRefuses = '\ufffe';

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Hard.Length - 1].Select(i => Hard[i]), Gen.Char['가', '힣'], Gen.Char[' ', '~'], Gen.Char)
        .Array[0, 80].Select(chars => new string(chars)).Where(text => !text.Contains(FrameworkRefuses));

    [Theory]
    [InlineData("")]
    [InlineData("When is the iPhone 4S released?")]
    [InlineData("아이폰4는 언제 나오나요? ㅠㅠ “갤럭시S”는… 漢字 café")]
    [InlineData("감사합니다 👍🏽 ❤️ 👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥")]
    public void Text_that_is_in_the_form_already_is_the_same_string(string text)
    {
        TextForm.Normalize(text).ShouldBeSameAs(text);
        TextForm.PlainLength(text).ShouldBe(text.Length);
    }

    [Fact]
    public void Korean_in_pieces_is_put_together() =>
        TextForm.Normalize("아이폰4는 언제 나오나요?".Normalize(NormalizationForm.FormD)).ShouldBe("아이폰4는 언제 나오나요?");

    [Fact]
    public void Halves_of_pairs_become_replacement_characters() =>
        TextForm.Normalize("a\ud83db\udc4d\ud83d\udc4d\ud83d").ShouldBe("a\ufffdb\ufffd\ud83d\udc4d\ufffd");

    [Fact]
    public void The_result_is_what_the_framework_makes_of_what_is_seen() => Text.Sample(text =>
    {
        var whole = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
        TextForm.Normalize(text).ShouldBe(Invisible.Without(whole).Normalize(NormalizationForm.FormC));
    });

    [Fact]
    public void A_soft_hyphen_or_a_filler_anywhere_in_a_text_is_found()
    {
        for (var i = 0; i < 70; i++)
        {
            var text = new string('폰', 70);
            TextForm.Seen(text.Insert(i, "\u00ad")).ShouldBe(text);
            TextForm.Seen(text.Insert(i, "\u3164")).ShouldBe(text);
        }
    }

    [Fact]
    public void Plain_characters_never_change_whatever_plain_character_stands_beside_them()
    {
        var plain = Enumerable.Range(0, 0x10000).Select(i => ((char)i).ToString()).Where(c => TextForm.PlainLength(c) == 1).ToList();
        plain.Count.ShouldBeGreaterThan(30_000);
        string.Concat(plain).IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        string.Concat(plain.AsEnumerable().Reverse()).IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
    }
}
