using System.Globalization;
using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>Which code points vanish from folded text, and which melt into the one before.</summary>
internal static class CodePoints
{
    /// <summary>Default_Ignorable_Code_Point of Unicode: joiners, zero-width spaces, direction marks, variation selectors.</summary>
    public static bool IsIgnorable(Rune rune) => rune.Value switch
    {
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xFFF0 and <= 0xFFF8 => true,
        >= 0x1BCA0 and <= 0x1BCA3 or >= 0x1D173 and <= 0x1D17A or >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>Set aside by Unicode for a program's inner use: U+FDD0 to U+FDEF and the last two of every plane.</summary>
    public static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Combining marks, medial and final conjoining jamo, half-width voicing marks.</summary>
    public static bool IsExtender(Rune rune) => rune.Value switch
    {
        < 0x0300 => false,
        >= 0x1161 and <= 0x11FF or >= 0xD7B0 and <= 0xD7FF or 0xFF9E or 0xFF9F => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark,
    };
}
