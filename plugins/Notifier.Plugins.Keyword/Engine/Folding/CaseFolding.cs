using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>
/// Unicode full case folding of canonically decomposed text. What CaseFolding.txt lists as status F and canonical
/// decomposition does not already yield stands in the table.
/// </summary>
internal static class CaseFolding
{
    /// <summary>Writes the folding of a code point and returns its length in UTF-16 code units.</summary>
    public static int Fold(Rune rune, Span<char> folded)
    {
        if (Expand(rune.Value) is not { } expansion)
            return Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).EncodeToUtf16(folded);
        expansion.CopyTo(folded);
        return expansion.Length;
    }

    private static string? Expand(int codePoint) => codePoint switch
    {
        0x00DF or 0x1E9E => "ss",
        0x0149 => "\u02BCn",
        0x0345 => "\u03B9",
        0x0587 => "\u0565\u0582",
        0x1E9A => "a\u02BE",
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        0xFB05 or 0xFB06 => "st",
        0xFB13 => "\u0574\u0576",
        0xFB14 => "\u0574\u0565",
        0xFB15 => "\u0574\u056B",
        0xFB16 => "\u057E\u0576",
        0xFB17 => "\u0574\u056D",
        _ => null,
    };
}
