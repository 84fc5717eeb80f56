using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>Turns full-width Latin and half-width kana and jamo (U+FF01–U+FFEE) into their ordinary forms.</summary>
internal static class WidthFolding
{
    private const int FullWidthToAscii = 0xFF01 - '!';

    /// <summary>For U+FF5F to U+FF9F.</summary>
    private const string Kana = "⦅⦆。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    /// <summary>For U+FFE0 to U+FFEE.</summary>
    private const string Signs = "¢£¬¯¦¥₩\uFFE7│←↑→↓■○";

    public static Rune Fold(Rune rune) => rune.Value switch
    {
        < 0xFF01 or > 0xFFEE => rune,
        <= 0xFF5E => new Rune(rune.Value - FullWidthToAscii),
        <= 0xFF9F => new Rune(Kana[rune.Value - 0xFF5F]),
        >= 0xFFE0 => new Rune(Signs[rune.Value - 0xFFE0]),
        _ => new Rune(HalfWidthJamo(rune.Value)),
    };

    /// <summary>To the compatibility jamo (ㄱ, ㅏ), which stand alone, and not to the conjoining ones, which would melt together.</summary>
    private static int HalfWidthJamo(int value) => value switch
    {
        >= 0xFFA1 and <= 0xFFBE => 0x3131 + (value - 0xFFA1),
        >= 0xFFC2 and <= 0xFFC7 => 0x314F + (value - 0xFFC2),
        >= 0xFFCA and <= 0xFFCF => 0x3155 + (value - 0xFFCA),
        >= 0xFFD2 and <= 0xFFD7 => 0x315B + (value - 0xFFD2),
        >= 0xFFDA and <= 0xFFDC => 0x3161 + (value - 0xFFDA),
        _ => value,
    };
}
