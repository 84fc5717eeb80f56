namespace Notifier.Plugins.Regex.Literals;

/// <summary>What an opening parenthesis opens.</summary>
/// <param name="Length">Of what opens it; zero when it is not understood: conditions, options, comments.</param>
/// <param name="IsLookaround">It looks at the text without consuming it.</param>
internal readonly record struct GroupKind(int Length, bool IsLookaround)
{
    private static readonly string[] Lookarounds = ["(?=", "(?!", "(?<=", "(?<!"];
    private static readonly string[] Plain = ["(?:", "(?>"];

    public static GroupKind Read(string pattern, int position)
    {
        var rest = pattern.AsSpan(position);
        foreach (var opening in Lookarounds)
        {
            if (rest.StartsWith(opening))
                return new GroupKind(opening.Length, IsLookaround: true);
        }

        foreach (var opening in Plain)
        {
            if (rest.StartsWith(opening))
                return new GroupKind(opening.Length, IsLookaround: false);
        }

        if (!rest.StartsWith("(?"))
            return new GroupKind(1, IsLookaround: false);
        return rest.StartsWith("(?<") ? new GroupKind(rest.IndexOf('>') + 1, IsLookaround: false) : default;
    }
}
