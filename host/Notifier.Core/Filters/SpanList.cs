using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>Places in a text, in order and apart.</summary>
internal static class SpanList
{
    private const int Most = 200;

    public static bool IsTidy(IReadOnlyList<TextSpan> spans, int textLength)
    {
        if (spans.Count > Most)
            return false;
        long end = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, length) = spans[i];
            if (start < end || length < 1 || (long)start + length > textLength)
                return false;
            end = start + length;
        }
        return true;
    }

    /// <summary>The parts inside the text.</summary>
    public static IEnumerable<TextSpan> Clip(IReadOnlyList<TextSpan> spans, int textLength)
    {
        for (var i = 0; i < Math.Min(spans.Count, Most); i++)
        {
            var start = Math.Clamp(spans[i].Start, 0, textLength);
            var end = Math.Clamp((long)spans[i].Start + spans[i].Length, start, textLength);
            if (end > start)
                yield return new TextSpan(start, (int)(end - start));
        }
    }

    /// <summary>The same places in order, those that overlap joined.</summary>
    public static IReadOnlyList<TextSpan> Tidy(IEnumerable<TextSpan> spans)
    {
        var tidy = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (tidy.Count > 0 && tidy[^1] is var last && span.Start < last.Start + last.Length)
                tidy[^1] = last with { Length = Math.Max(last.Length, span.Start + span.Length - last.Start) };
            else
                tidy.Add(span);
        }
        return tidy;
    }
}
