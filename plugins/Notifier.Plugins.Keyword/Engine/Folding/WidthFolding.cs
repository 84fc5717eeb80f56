using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>Turns full-width Latin and half-width kana and jamo (U+FF01–U+FFEE) into their ordinary forms.</summary>
internal static class WidthFolding
{
    public static Rune Fold(Rune rune)
    {
        if (rune.Value is < 0xFF01 or > 0xFFEE)
            return rune;
        if (rune.Value is >= 0xFFA1 and <= 0xFFDC)
            return new Rune(HalfWidthJamo(rune.Value));

        var ordinary = rune.ToString().Normalize(NormalizationForm.FormKC);
        return Rune.GetRuneAt(ordinary, 0);
    }

    /// <summary>To the compatibility jamo (ㄱ, ㅏ), which stand alone, and not to the conjoining ones, which would melt together.</summary>
    private static int HalfWidthJamo(int value) => value switch
    {
        <= 0xFFBE => 0x3131 + (value - 0xFFA1),
        >= 0xFFC2 and <= 0xFFC7 => 0x314F + (value - 0xFFC2),
        >= 0xFFCA and <= 0xFFCF => 0x3155 + (value - 0xFFCA),
        >= 0xFFD2 and <= 0xFFD7 => 0x315B + (value - 0xFFD2),
        >= 0xFFDA and <= 0xFFDC => 0x3161 + (value - 0xFFDA),
        _ => value,
    };
}
