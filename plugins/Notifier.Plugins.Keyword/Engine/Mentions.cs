namespace Notifier.Plugins.Keyword.Engine;

/// <summary>
/// A handle such as <c>@iphone_fan</c> is a name, not a subject: a match that begins inside one counts only when it takes in
/// the whole of it.
/// </summary>
internal static class Mentions
{
    private const int LongestHandle = 64;

    /// <summary>Whether the match from <paramref name="start"/> to <paramref name="end"/> is a mere part of a handle.</summary>
    public static bool CutBy(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start < text.Length && text[start] == '@' ? start : FindAtSign(text, start);
        if (at < 0 || (at > 0 && IsHandleCharacter(text[at - 1])))
            return false;
        if (start > at + 1)
            return IsHandleCharacter(text[start]);
        return end < text.Length && IsHandleCharacter(text[end]) && IsAllHandle(text[(at + 1)..end]);
    }

    private static int FindAtSign(ReadOnlySpan<char> text, int start)
    {
        for (var i = start - 1; i >= 0 && start - i <= LongestHandle; i--)
        {
            if (text[i] == '@')
                return i;
            if (!IsHandleCharacter(text[i]))
                return -1;
        }

        return -1;
    }

    private static bool IsAllHandle(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (!IsHandleCharacter(c))
                return false;
        }

        return true;
    }

    private static bool IsHandleCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
