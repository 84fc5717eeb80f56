namespace Notifier.Plugins.Regex.Literals;

/// <summary>How often the piece before it may occur.</summary>
/// <param name="Length">Of the quantifier in the pattern; zero when there is none.</param>
/// <param name="AtLeastOnce">The piece must occur.</param>
internal readonly record struct Quantifier(int Length, bool AtLeastOnce)
{
    public bool IsNone => Length == 0;

    public static Quantifier Read(string pattern, int position)
    {
        var (length, atLeastOnce) = ReadGreedy(pattern, position);
        if (length > 0 && position + length < pattern.Length && pattern[position + length] == '?')
            length++;
        return new Quantifier(length, atLeastOnce);
    }

    private static (int Length, bool AtLeastOnce) ReadGreedy(string pattern, int position) =>
        position == pattern.Length ? (0, true) : pattern[position] switch
        {
            '+' => (1, true),
            '*' or '?' => (1, false),
            '{' => ReadBraces(pattern, position),
            _ => (0, true),
        };

    /// <summary>{3}, {3,} or {3,5}; braces around anything else are literal, and end what is known of the run before them.</summary>
    private static (int Length, bool AtLeastOnce) ReadBraces(string pattern, int position)
    {
        var end = pattern.IndexOf('}', position);
        var inside = end < 0 ? "" : pattern[(position + 1)..end];
        var least = inside.Split(',')[0];
        var isQuantifier = least.Length > 0 && inside.All(c => char.IsAsciiDigit(c) || c == ',');
        return isQuantifier ? (end + 1 - position, least.Any(digit => digit != '0')) : (0, true);
    }
}
