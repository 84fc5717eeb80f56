namespace Notifier.Plugins.Intent.Marks;

/// <summary>Finds the signature with which a company's agents end a post: <c>^JD</c>, <c>*TMS</c>, <c>/CB</c>, <c>-Becky</c>.</summary>
internal static class AgentSignature
{
    private const int Longest = 14;
    private const float Weight = 3;

    public static Mark Find(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().Length;
        while (true)
        {
            var start = text[..end].LastIndexOfAny(' ', '\n') + 1;
            var last = text[start..end];
            if (!last.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                return MarkIn(last) is var at and >= 0 ? new Mark(start + at, last.Length - at, Weight) : Mark.None;
            if (start == 0)
                return Mark.None;
            end = text[..start].TrimEnd().Length;
        }
    }

    private static int MarkIn(ReadOnlySpan<char> word)
    {
        var mark = word.LastIndexOfAny("^*/-~");
        if (mark < 0 || word.Length - mark is < 3 or > Longest)
            return -1;
        var name = word[(mark + 1)..];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c))
                return -1;
        }

        var afterSentence = mark == 0 || word[mark - 1] is '.' or '!' or '?';
        return afterSentence && char.IsAsciiLetterUpper(name[0]) || word[mark] == '^' ? mark : -1;
    }
}
