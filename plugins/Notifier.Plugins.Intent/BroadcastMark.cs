namespace Notifier.Plugins.Intent;

/// <summary>Finds what posts wear that show something to everybody: a place behind a lone @, three hashtags or more.</summary>
internal static class BroadcastMark
{
    private const int Several = 3;

    /// <summary>Start and length of the lone @ with the word behind it, or of the third hashtag; a length of 0 when there is neither.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        if (text.Count('#') < Several && text.IndexOf("@ ", StringComparison.Ordinal) < 0)
            return (0, 0);
        var hashtags = 0;
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at + 1))
        {
            var end = EndOfWord(text, at + 1);
            if (text[at] == '#')
                hashtags += end > at + 1 ? 1 : 0;
            else if (StandsAlone(text, at) && EndOfWord(text, at + 2) is var place && place > at + 2)
                return (at, place - at);
            if (hashtags == Several)
                return (at, end - at);
        }

        return (0, 0);
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int at) =>
        (at == 0 || text[at - 1] is ' ' or '(' or '\n') && at + 1 < text.Length && text[at + 1] == ' ';

    private static int Next(ReadOnlySpan<char> text, int start) => EndOf(text, start, text[start..].IndexOfAny('#', '@'));

    private static int EndOfWord(ReadOnlySpan<char> text, int start) => EndOf(text, start, text[start..].IndexOfAny(" \n#@"));

    private static int EndOf(ReadOnlySpan<char> text, int start, int length) => length < 0 ? text.Length : start + length;
}
