using System.Buffers;
using System.Text;

namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>
/// Brings text to the form in which it is compared: NFC, full case folding, ordinary width, nothing invisible. Works cluster
/// by cluster (a character and what melts into it), so that each result knows the place it came from.
/// </summary>
internal sealed class TextFolder
{
    /// <summary>A cluster is cut here: a tower of combining marks must not make sorting them expensive.</summary>
    private const int LongestCluster = 32;

    /// <summary>Stands for a lone surrogate, lest two of them meet where something invisible parted them.</summary>
    private const char HalfCharacter = '\uFFFD';

    private readonly StringBuilder _cluster = new();
    private readonly StringBuilder _folded = new();

    public void Fold(ReadOnlySpan<char> text, FoldedText result)
    {
        result.Clear();
        for (var i = 0; i < text.Length;)
            i = FoldCharacters.IsUnchanged(text[i]) && !MayBeExtended(text, i + 1)
                ? AddUnchanged(text, i, result)
                : AddCluster(text, i, result);
    }

    private static bool MayBeExtended(ReadOnlySpan<char> text, int next) =>
        next < text.Length && !FoldCharacters.IsUnchanged(text[next]);

    private static int AddUnchanged(ReadOnlySpan<char> text, int i, FoldedText result)
    {
        result.Add(Chars.LowerAscii(text[i]), i, i + 1);
        return i + 1;
    }

    private int AddCluster(ReadOnlySpan<char> text, int start, FoldedText result)
    {
        if (Rune.DecodeFromUtf16(text[start..], out var first, out var used) != OperationStatus.Done)
        {
            result.Add(HalfCharacter, start, start + 1);
            return start + 1;
        }

        var end = start + used;
        if (CodePoints.IsIgnorable(first))
            return end;

        _cluster.Clear().Append(WidthFolding.Fold(first).ToString());
        end = AppendExtenders(text, end);
        foreach (var c in FoldCluster())
            result.Add(c, start, end);
        return end;
    }

    private int AppendExtenders(ReadOnlySpan<char> text, int end)
    {
        for (var i = end; i < text.Length && _cluster.Length < LongestCluster;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var used) != OperationStatus.Done)
                break;
            i += used;
            if (CodePoints.IsIgnorable(rune))
                continue;
            if (!CodePoints.IsExtender(rune))
                break;
            _cluster.Append(WidthFolding.Fold(rune).ToString());
            end = i;
        }

        return end;
    }

    private string FoldCluster()
    {
        _folded.Clear();
        foreach (var rune in _cluster.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
            CaseFolding.Append(_folded, rune);
        return _folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
