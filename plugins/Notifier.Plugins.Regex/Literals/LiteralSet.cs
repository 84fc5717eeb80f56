namespace Notifier.Plugins.Regex.Literals;

/// <summary>Strings of which every match of a pattern contains one, whatever its case; or nothing known.</summary>
internal sealed class LiteralSet
{
    private const int Most = 64;

    private LiteralSet(IReadOnlyList<string> literals) => Literals = literals;

    public static LiteralSet Unknown { get; } = new([]);

    public IReadOnlyList<string> Literals { get; }

    public bool IsKnown => Literals.Count > 0;

    /// <summary>How rarely a text will contain one by chance; zero when nothing is known.</summary>
    private int Strength => IsKnown ? Literals.Min(StrengthOf) : 0;

    public static LiteralSet Of(string literal) => literal.Length == 0 ? Unknown : new([literal]);

    /// <summary>One or the other matches.</summary>
    public static LiteralSet Either(IReadOnlyList<LiteralSet> branches)
    {
        if (branches.Any(branch => !branch.IsKnown))
            return Unknown;
        var all = branches.SelectMany(branch => branch.Literals).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count > Most ? Unknown : new(all);
    }

    /// <summary>Both match; the stronger is kept.</summary>
    public LiteralSet And(LiteralSet other)
    {
        if (Strength != other.Strength)
            return Strength > other.Strength ? this : other;
        return Literals.Count <= other.Literals.Count ? this : other;
    }

    /// <summary>A syllable tells about as much as three letters.</summary>
    private static int StrengthOf(string literal) => literal.Sum(c => char.IsAscii(c) ? 1 : 3);
}
