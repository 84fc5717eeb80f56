using Notifier.Plugins.Keyword.Engine;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>Turns hits into places to highlight.</summary>
internal static class Spans
{
    /// <summary>In order and not overlapping.</summary>
    /// <param name="hits">In the order of their start.</param>
    public static List<TextSpan> Merge(IReadOnlyList<Hit> hits)
    {
        var spans = new List<TextSpan>();
        foreach (var hit in hits)
        {
            var last = spans.Count > 0 ? spans[^1] : default;
            var lastEnd = last.Start + last.Length;
            if (spans.Count == 0 || hit.Start >= lastEnd)
                spans.Add(new TextSpan(hit.Start, hit.End - hit.Start));
            else if (hit.End > lastEnd)
                spans[^1] = new TextSpan(last.Start, hit.End - last.Start);
        }

        return spans;
    }
}
