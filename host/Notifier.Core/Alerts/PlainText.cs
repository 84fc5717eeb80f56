using System.Globalization;
using System.Text;

namespace Notifier.Core.Alerts;

/// <summary>Makes text from outside fit for a screen: nothing that steers it, and not too much.</summary>
internal static class PlainText
{
    private const string Ellipsis = "…";
    private const int MostBlanks = 40;
    private const int MostBreaks = 2;
    private const char BlankOfBraille = '\u2800';

    /// <summary>
    /// Keeps lines; removes control and direction characters, what is not seen, and what is no character at all. Of much white space
    /// a little is left, and none at the start: nobody pushes the words off the screen.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">The most UTF-16 code units wanted, at least 1; a longer text is cut between letters as people see them.</param>
    public static CleanText Block(string text, int limit)
    {
        var places = new List<int>(Math.Min(text.Length, limit + 1));
        return new CleanText(Clean(text, limit, places), places);
    }

    /// <summary>The same on a single line, with single spaces.</summary>
    public static string Line(string text, int limit)
    {
        var words = Clean(text, 4 * limit, null).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Cut(string.Join(' ', words), limit);
    }

    private static string Clean(string text, int limit, List<int>? places)
    {
        var clean = new StringBuilder(Math.Min(text.Length, limit + 1));
        var (marks, blanks, breaks) = (0, MostBlanks, MostBreaks);
        for (var i = 0; i < text.Length && clean.Length <= limit;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            for (var unit = 0; unit < length; unit++)
                places?.Add(clean.Length);
            if (!Invisible.IsOutOfPlace(text, i, rune, ref marks) && Shown(text, i, rune) is { } shown)
            {
                blanks = Rune.IsWhiteSpace(shown) ? blanks + 1 : 0;
                breaks = shown.Value == '\n' ? breaks + 1 : blanks > 0 ? breaks : 0;
                if (blanks <= MostBlanks && breaks <= MostBreaks)
                    clean.Append(shown);
            }
            i += length;
        }
        return Cut(clean.ToString(), limit);
    }

    private static Rune? Shown(string text, int index, Rune rune) => text[index] switch
    {
        '\n' or '\u2028' or '\u2029' => new Rune('\n'),
        '\r' => index + 1 < text.Length && text[index + 1] == '\n' ? null : new Rune('\n'),
        '\t' or BlankOfBraille => new Rune(' '),
        var c when UnsafeCharacters.All.Contains(c) => null,
        var c when char.IsSurrogate(c) && rune == Rune.ReplacementChar => null,
        _ => rune,
    };

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length < limit)
            end += length;
        if (end == 0)
            end = limit > 1 ? Surrogates.EndAt(text, limit - 1) : 0;
        return string.Concat(text.AsSpan(0, end), Ellipsis);
    }
}
