using System.Globalization;
using System.Text;

namespace Notifier.Core;

/// <summary>Makes text from outside fit for a line of log, status or terminal: what would steer the screen is shown instead.</summary>
internal static class VisibleText
{
    /// <summary>What is after a line break cannot pose as a line of its own.</summary>
    private const string Continuation = "\n    ";

    /// <summary>One line; line breaks are spaces.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">The most characters kept.</param>
    public static string Line(string text, int limit = 2000) => Show(Cut(text, limit), " ");

    /// <summary>As many lines as it has, all but the first indented.</summary>
    public static string Indented(string text, int limit) => Show(Cut(text, limit), Continuation);

    /// <summary>The lines as they are.</summary>
    public static string Lines(string text) => Show(text, "\n");

    /// <summary>The beginning of a text as a part of a sentence: blanks for control characters, an ellipsis for what is left out.</summary>
    public static string Excerpt(string text, int limit)
    {
        var line = string.Concat(text.Take(limit).Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > limit ? line + "…" : line;
    }

    /// <summary>The first of a text that is too long, and how long it is.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = Surrogates.EndAt(text, limit);
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… ({text.Length:N0} characters)");
    }

    private static string Show(string text, string lineBreak)
    {
        var next = text.AsSpan().IndexOfAny(UnsafeCharacters.All);
        if (next < 0)
            return text;
        var shown = new StringBuilder(text.Length + 64);
        var rest = text.AsSpan();
        for (; next >= 0; next = rest.IndexOfAny(UnsafeCharacters.All))
        {
            shown.Append(rest[..next]);
            var isPair = rest[next] == '\r' && next + 1 < rest.Length && rest[next + 1] == '\n';
            _ = rest[next] switch
            {
                '\n' or '\r' or '\u2028' or '\u2029' => shown.Append(lineBreak),
                '\t' => shown.Append('\t'),
                // Unicode has a picture of every control of ASCII.
                < ' ' and var c => shown.Append((char)(0x2400 + c)),
                var c => shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
            rest = rest[(next + (isPair ? 2 : 1))..];
        }
        return shown.Append(rest).ToString();
    }
}
