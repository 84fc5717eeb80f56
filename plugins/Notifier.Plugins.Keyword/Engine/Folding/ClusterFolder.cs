using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>Folds one cluster, in buffers of its own: decompose, fold case, compose. Remembers what that came to.</summary>
internal sealed class ClusterFolder
{
    private const int MostRemembered = 2048;
    private const int LongestRemembered = 8;

    private readonly Dictionary<string, string> _remembered = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>A UTF-16 code unit decomposes into at most four (U+1F82 and its like).</summary>
    private readonly char[] _decomposed = new char[256];

    /// <summary>A code point folds into at most three.</summary>
    private readonly char[] _folded = new char[1024];
    private readonly char[] _composed = new char[1024];

    public ClusterFolder() => _lookup = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="cluster">Well-formed, at most 34 code units.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> cluster)
    {
        if (cluster is [var single] && KeepsItsComposition(single))
            return _folded.AsSpan(0, CaseFolding.Fold(new Rune(single), _folded));
        if (_lookup.TryGetValue(cluster, out var known))
            return known;
        var folded = FoldDecomposed(cluster);
        if (cluster.Length <= LongestRemembered)
            Remember(cluster, folded);
        return folded;
    }

    internal ReadOnlySpan<char> FoldDecomposed(ReadOnlySpan<char> cluster)
    {
        cluster.TryNormalize(_decomposed, out var decomposed, NormalizationForm.FormD);
        var folded = 0;
        foreach (var rune in _decomposed.AsSpan(0, decomposed).EnumerateRunes())
            folded += CaseFolding.Fold(rune, _folded.AsSpan(folded));
        _folded.AsSpan(0, folded).TryNormalize(_composed, out var composed, NormalizationForm.FormC);
        return _composed.AsSpan(0, composed);
    }

    /// <summary>Begins anew when full: posts that make it so are not worth a better order.</summary>
    private void Remember(ReadOnlySpan<char> cluster, ReadOnlySpan<char> folded)
    {
        if (_remembered.Count == MostRemembered)
            _remembered.Clear();
        _lookup[cluster] = folded.ToString();
    }

    /// <summary>
    /// Whether decomposing, folding and composing comes to the same as folding at once. True of the usual alphabets, for which
    /// asking the operating system to normalise would cost time and memory; U+0130 and a few Greek signs are the exceptions.
    /// </summary>
    private static bool KeepsItsComposition(char c) => FoldCharacters.IsUnchanged(c) || c is < '\u0130' or > '\u0130' and < '\u0340' or > '\u0387' and < '\u0530'
        or >= '\u1E00' and < '\u1F00' or >= '\uFF00' and < '\uFFF0';
}
