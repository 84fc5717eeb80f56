using System.Buffers;
using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>
/// Brings text to the form in which it is compared: NFC, full case folding, ordinary width, nothing invisible. Works cluster
/// by cluster (a character and what melts into it), so that each result knows the place it came from.
/// </summary>
internal sealed class TextFolder
{
    /// <summary>In UTF-16 code units. A cluster is cut here: a tower of combining marks must not make sorting them expensive.</summary>
    private const int LongestCluster = 32;

    /// <summary>
    /// Stands for what is no character: a lone surrogate, which could meet another where something invisible parted them, and
    /// the noncharacters, which cannot be normalised.
    /// </summary>
    public const char NoCharacter = '\uFFFD';

    private readonly ClusterFolder _clusterFolder = new();
    private readonly char[] _cluster = new char[LongestCluster + 2];

    public void Fold(ReadOnlySpan<char> text, FoldedText result)
    {
        result.Clear();
        for (var i = 0; i < text.Length;)
            i = Add(text, i, result);
    }

    private int Add(ReadOnlySpan<char> text, int start, FoldedText result)
    {
        if (Rune.DecodeFromUtf16(text[start..], out var rune, out var used) != OperationStatus.Done || CodePoints.IsNoncharacter(rune))
        {
            result.Add(NoCharacter, start, start + used);
            return start + used;
        }

        if (CodePoints.IsIgnorable(rune))
            return start + used;

        var (length, end) = ReadCluster(text, start, used, rune);
        var folded = length == used && FoldCharacters.IsUnchanged(text[start])
            ? text.Slice(start, used)
            : _clusterFolder.Fold(_cluster.AsSpan(0, length));
        foreach (var c in folded)
            result.Add(Chars.LowerAscii(c), start, end);
        return end;
    }

    /// <summary>Gathers the character and what extends it; the end is that of the last of these, before anything invisible.</summary>
    private (int Length, int End) ReadCluster(ReadOnlySpan<char> text, int start, int used, Rune first)
    {
        var length = WidthFolding.Fold(first).EncodeToUtf16(_cluster);
        var end = start + used;
        for (var i = end; i < text.Length && length < LongestCluster && !FoldCharacters.IsUnchanged(text[i]);)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var more) != OperationStatus.Done)
                break;
            i += more;
            if (CodePoints.IsIgnorable(rune))
                continue;
            if (!CodePoints.IsExtender(rune))
                break;
            length += WidthFolding.Fold(rune).EncodeToUtf16(_cluster.AsSpan(length));
            end = i;
        }

        return (length, end);
    }
}
