using System.Runtime.CompilerServices;

namespace Notifier.Text.Tokens;

internal enum CharacterKind : byte
{
    Space,
    Letter,
    Digit,
    Hangul,
    Jamo,
    Apostrophe,
    At,
    Period,
    Question,
    Exclamation,
    LineBreak,
    Other,
}

internal static class Characters
{
    private static readonly CharacterKind[] Ascii = OfAscii();

    /// <summary>
    /// The table behind <see cref="KindOf(char, ReadOnlySpan{CharacterKind})"/>. Whoever reads many characters asks for it
    /// once: in an assembly that can be unloaded, reaching a static field costs more than looking a character up.
    /// </summary>
    public static ReadOnlySpan<CharacterKind> Table => Ascii;

    public static CharacterKind KindOf(char c) => KindOf(c, Table);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKind KindOf(char c, ReadOnlySpan<CharacterKind> table)
    {
        if (c < table.Length)
            return table[c];
        return c is >= '\uAC00' and <= '\uD7A3' ? CharacterKind.Hangul : Look(c);
    }

    private static CharacterKind[] OfAscii()
    {
        var kinds = new CharacterKind[128];
        for (var c = '\0'; c < kinds.Length; c++)
            kinds[c] = Look(c);
        return kinds;
    }

    private static CharacterKind Look(char c) => c switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => CharacterKind.LineBreak,
        '\'' or '\u2019' or '\uFF07' => CharacterKind.Apostrophe,
        '@' or '\uFF20' => CharacterKind.At,
        '.' or '\u3002' or '\u2026' or ';' => CharacterKind.Period,
        '?' or '\uFF1F' => CharacterKind.Question,
        '!' or '\uFF01' => CharacterKind.Exclamation,
        '_' => CharacterKind.Letter,
        >= '\u3131' and <= '\u318E' or >= '\u1100' and <= '\u11FF' => CharacterKind.Jamo,
        _ when char.IsDigit(c) => CharacterKind.Digit,
        _ when char.IsLetter(c) || IsMark(c) => CharacterKind.Letter,
        _ when char.IsWhiteSpace(c) => CharacterKind.Space,
        _ => CharacterKind.Other,
    };

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
