namespace Notifier.Plugins.Intent.Marks;

/// <summary>Finds what posts wear that show something to everybody: a place behind a lone @, three hashtags or more.</summary>
internal static class BroadcastMark
{
    private const int Several = 3;
    private const float Weight = 3;

    /// <summary>The lone @ with the word behind it, or the third hashtag.</summary>
    public static Mark Find(ReadOnlySpan<char> text)
    {
        if (text.Count('#') < Several && text.IndexOf("@ ", StringComparison.Ordinal) < 0)
            return Mark.None;
        var hashtags = 0;
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at + 1))
        {
            var end = EndOfWord(text, at + 1);
            if (text[at] == '#')
                hashtags += end > at + 1 ? 1 : 0;
            else if (StandsAlone(text, at) && EndOfWord(text, at + 2) is var place && place > at + 2)
                return new Mark(at, place - at, Weight);
            if (hashtags == Several)
                return new Mark(at, end - at, Weight);
        }

        return Mark.None;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int at) =>
        (at == 0 || text[at - 1] is ' ' or '(' or '\n') && at + 1 < text.Length && text[at + 1] == ' ';

    private static int Next(ReadOnlySpan<char> text, int start) => EndOf(text, start, text[start..].IndexOfAny('#', '@'));

    private static int EndOfWord(ReadOnlySpan<char> text, int start) => EndOf(text, start, text[start..].IndexOfAny(" \n#@"));

    private static int EndOf(ReadOnlySpan<char> text, int start, int length) => length < 0 ? text.Length : start + length;
}
