namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>
/// What joins and dresses emoji is invisible, and folding takes it out. Where no keyword holds a symbol that makes no
/// difference to any match, so a post need not be folded on its account.
/// </summary>
internal static class Emoji
{
    /// <summary>The variation selector that asks for colour, and the joiner.</summary>
    public static bool IsJoint(char c) => c is '\uFE0F' or '\u200D';

    /// <summary>What a joint does no harm behind: symbols, the second half of an emoji, another joint.</summary>
    public static bool IsPart(char c) => IsJoint(c) || IsSymbol(c);

    /// <summary>Arrows, technical and other symbols, dingbats; every trailing surrogate.</summary>
    public static bool IsSymbol(char c) => c is >= '\u2190' and <= '\u2BFF' or >= '\uDC00' and <= '\uDFFF';
}
