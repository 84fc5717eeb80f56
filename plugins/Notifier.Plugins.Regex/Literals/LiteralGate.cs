using System.Buffers;

namespace Notifier.Plugins.Regex.Literals;

/// <summary>Tells whether a text holds one of some literals, in any case: one look that spares many.</summary>
internal sealed class LiteralGate
{
    /// <summary>
    /// İ and the Kelvin sign match i and k in a pattern that ignores case, but are not i and k to a comparison that does:
    /// a text that holds them is let through.
    /// </summary>
    private static readonly SearchValues<char> OddCases = SearchValues.Create("\u0130\u212A");

    private readonly SearchValues<string> _literals;

    public LiteralGate(IEnumerable<string> literals) => _literals = SearchValues.Create([.. literals], StringComparison.OrdinalIgnoreCase);

    public bool LetsThrough(ReadOnlySpan<char> text) => text.ContainsAny(_literals) || text.ContainsAny(OddCases);
}
