using System.Text;
using CsCheck;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Tests.Properties;

public sealed class FoldingProperties
{
    [Fact]
    public void Characters_said_to_be_unchanged_are()
    {
        for (var i = 0x80; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (FoldCharacters.IsUnchanged(c) && !char.IsSurrogate(c))
                Fold($"{c}\u0000\u0301").ShouldBe($"{c}\u0000\u0301", $"U+{i:X4}");
        }
    }

    [Fact]
    public void Emoji_blocks_said_to_be_unchanged_are()
    {
        for (var codePoint = 0x1F000; codePoint <= 0x1FBFF; codePoint++)
            Fold(char.ConvertFromUtf32(codePoint) + "é\u0301").ShouldStartWith(char.ConvertFromUtf32(codePoint), Case.Sensitive);
    }

    [Fact]
    public void Folding_twice_changes_nothing() => Texts.Posts(20).Sample(text => Fold(Fold(text)).ShouldBe(Fold(text)));

    [Fact]
    public void Composition_does_not_matter() => Texts.Posts(20).Where(IsWellFormed).Sample(text =>
        Fold(text.Normalize(NormalizationForm.FormD)).ShouldBe(Fold(text.Normalize(NormalizationForm.FormC))));

    [Fact]
    public void Every_folded_character_knows_a_piece_of_the_original() => Texts.Posts(20).Sample(text =>
    {
        var folded = Folded(text);
        for (var i = 0; i < folded.Length; i++)
        {
            folded.EndOf(i).ShouldBeInRange(folded.StartOf(i) + 1, text.Length);
            folded.StartOf(i).ShouldBeGreaterThanOrEqualTo(i == 0 ? 0 : folded.StartOf(i - 1));
        }
    });

    [Fact]
    public void Letters_that_differ_by_case_only_fold_to_the_same()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            if (char.IsLetter((char)i))
                Fold(((char)i).ToString()).ShouldBe(Fold(char.ToUpperInvariant((char)i).ToString()), $"U+{i:X4}");
        }
    }

    [Fact]
    public void Every_character_folds_as_if_it_had_been_decomposed()
    {
        var folder = new ClusterFolder();
        for (var i = 0; i <= char.MaxValue; i++)
        {
            if (!char.IsSurrogate((char)i) && !CodePoints.IsNoncharacter(new Rune(i)))
                folder.Fold([(char)i]).ToString().ShouldBe(folder.FoldDecomposed([(char)i]).ToString(), $"U+{i:X4}");
        }
    }

    [Fact]
    public void Full_and_half_width_fold_to_their_compatible_forms()
    {
        for (var i = 0xFF01; i <= 0xFFEE; i++)
        {
            var c = ((char)i).ToString();
            if (i is not 0xFFE3 and (< 0xFFA0 or > 0xFFDF))
                Fold(c).ShouldBe(Fold(c.Normalize(NormalizationForm.FormKC)), $"U+{i:X4}");
            else if (i > 0xFFA0 && char.IsLetter(c[0]))
                Fold(c)[0].ShouldBeInRange('\u3131', '\u3163', $"U+{i:X4}");
        }
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static string Fold(string text) => Folded(text).Chars.ToString();

    private static FoldedText Folded(string text)
    {
        var folded = new FoldedText();
        new TextFolder().Fold(text, folded);
        return folded;
    }
}
