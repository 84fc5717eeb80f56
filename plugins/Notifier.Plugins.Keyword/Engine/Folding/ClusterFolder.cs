using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>Folds one cluster, in buffers of its own: decompose, fold case, compose.</summary>
internal sealed class ClusterFolder
{
    /// <summary>A UTF-16 code unit decomposes into at most four (U+1F82 and its like).</summary>
    private readonly char[] _decomposed = new char[256];

    /// <summary>A code point folds into at most three.</summary>
    private readonly char[] _folded = new char[1024];
    private readonly char[] _composed = new char[1024];

    /// <param name="cluster">Well-formed, at most 34 code units.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> cluster) =>
        cluster is [var single] && KeepsItsComposition(single)
            ? _folded.AsSpan(0, CaseFolding.Fold(new Rune(single), _folded))
            : FoldDecomposed(cluster);

    internal ReadOnlySpan<char> FoldDecomposed(ReadOnlySpan<char> cluster)
    {
        cluster.TryNormalize(_decomposed, out var decomposed, NormalizationForm.FormD);
        var folded = 0;
        foreach (var rune in _decomposed.AsSpan(0, decomposed).EnumerateRunes())
            folded += CaseFolding.Fold(rune, _folded.AsSpan(folded));
        _folded.AsSpan(0, folded).TryNormalize(_composed, out var composed, NormalizationForm.FormC);
        return _composed.AsSpan(0, composed);
    }

    /// <summary>
    /// Whether decomposing, folding and composing comes to the same as folding at once. True of the usual alphabets, for which
    /// asking the operating system to normalise would cost time and memory; U+0130 and a few Greek signs are the exceptions.
    /// </summary>
    private static bool KeepsItsComposition(char c) => FoldCharacters.IsUnchanged(c) || c is < '\u0130' or > '\u0130' and < '\u0340' or > '\u0387' and < '\u0530'
        or >= '\u1E00' and < '\u1F00' or >= '\uFF00' and < '\uFFF0';
}
