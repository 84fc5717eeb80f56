using Notifier.Plugins.Regex.Patterns;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Rules;

/// <summary>What one category's patterns found in one post.</summary>
internal sealed class Evidence(string text)
{
    private const int PatternsInReason = 3;
    private const int LettersOfMatch = 40;

    private readonly List<(Pattern Pattern, IReadOnlyList<TextSpan> Spans)> _found = [];

    /// <summary>How many patterns matched.</summary>
    public int Patterns => _found.Count;

    /// <returns>Whether there is anything to add.</returns>
    public bool Add(Pattern pattern, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
            return false;
        _found.Add((pattern, spans));
        return true;
    }

    /// <summary>The first match of each pattern, and the pattern.</summary>
    public string Explain()
    {
        var shown = _found.Take(PatternsInReason).Select(entry => $"\"{Quote(entry.Spans[0])}\" ({entry.Pattern.Source})");
        var more = _found.Count - PatternsInReason;
        return more > 0 ? $"{string.Join(", ", shown)} +{more}" : string.Join(", ", shown);
    }

    /// <summary>All matches, in order and not overlapping.</summary>
    public List<TextSpan> MergeSpans()
    {
        var merged = new List<TextSpan>();
        foreach (var span in _found.SelectMany(entry => entry.Spans).OrderBy(span => span.Start))
        {
            var last = merged.Count > 0 ? merged[^1] : default;
            var lastEnd = last.Start + last.Length;
            if (merged.Count == 0 || span.Start >= lastEnd)
                merged.Add(span);
            else
                merged[^1] = new TextSpan(last.Start, Math.Max(lastEnd, span.Start + span.Length) - last.Start);
        }

        return merged;
    }

    /// <summary>On one line, and cut where it would be long, but not through a character.</summary>
    private string Quote(TextSpan span)
    {
        var length = Math.Min(span.Length, LettersOfMatch);
        if (length < span.Length && char.IsHighSurrogate(text[span.Start + length - 1]))
            length--;
        var piece = string.Create(length, (text, span.Start), static (piece, from) =>
        {
            for (var i = 0; i < piece.Length; i++)
                piece[i] = char.IsControl(from.text[from.Start + i]) ? ' ' : from.text[from.Start + i];
        });
        return length < span.Length ? piece + "…" : piece;
    }
}
