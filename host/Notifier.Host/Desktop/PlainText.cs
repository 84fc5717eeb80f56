using System.Globalization;

namespace Notifier.Host.Desktop;

/// <summary>Makes text from outside harmless to a screen, and short enough for it.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Takes away what could steer a terminal or reorder its line: control characters, bidirectional overrides, lone surrogates.
    /// The length stays, so positions in the text stay valid.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepLines">Line feeds stay; otherwise they become spaces.</param>
    public static string Clean(string text, bool keepLines = true)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
            clean = Harmless(text, i, keepLines) == text[i];
        return clean ? text : string.Create(text.Length, (text, keepLines), static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Harmless(source.text, i, source.keepLines);
        });
    }

    /// <summary>One line of at most so many UTF-16 code units; what is cut off ends at a whole character, with an ellipsis.</summary>
    public static string CutLine(string text, int limit) => Cut(Clean(text, keepLines: false).Trim(), limit);

    /// <summary>At most so many UTF-16 code units; never cuts inside what a reader sees as one character.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        if (limit < 1)
            return "";
        var end = 0;
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > limit - 1)
                break;
            end += length;
        }
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    private static char Harmless(string text, int index, bool keepLines)
    {
        var c = text[index];
        return c switch
        {
            '\n' => keepLines ? c : ' ',
            '\t' or '\r' or '\u0085' or '\u2028' or '\u2029' => ' ',
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            >= '\u0080' and <= '\u009F' => Replacement,
            >= '\u202A' and <= '\u202E' => Replacement,
            >= '\u2066' and <= '\u2069' => Replacement,
            '\uFFFE' or '\uFFFF' => Replacement,
            _ when char.IsSurrogate(c) => InPair(text, index) ? c : Replacement,
            _ => c,
        };
    }

    private static bool InPair(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
