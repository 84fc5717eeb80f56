namespace Notifier.Plugins.Regex.Literals;

/// <summary>Where a character class such as <c>[^]\]a-z-[aeiou]]</c> ends.</summary>
internal static class CharacterClass
{
    /// <param name="pattern">A valid pattern.</param>
    /// <param name="start">Where its opening bracket is.</param>
    /// <returns>The place behind its closing bracket.</returns>
    public static int EndOf(string pattern, int start)
    {
        var i = start + 1;
        if (pattern[i] == '^')
            i++;
        if (pattern[i] == ']')
            i++;
        for (; pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '[' && pattern[i - 1] == '-')
                i = EndOf(pattern, i) - 1;
        }

        return i + 1;
    }
}
