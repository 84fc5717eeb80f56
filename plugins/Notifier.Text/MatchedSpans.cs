using System.Text;
using Notifier.Sdk;

namespace Notifier.Text;

/// <summary>Collects the places that decided, and writes the match with the weightiest of them as its reason.</summary>
internal sealed class MatchedSpans
{
    private const int Most = 6;
    private readonly List<(int Start, int End, double Weight)> _places = [];

    public void Add(int start, int end, double weight) => _places.Add((start, end, weight));

    public CategoryMatch ToMatch(string text, string category, double score)
    {
        var spans = Spans();
        return new CategoryMatch
        {
            Category = new CategoryId(category),
            Score = Math.Clamp(score, 0.01, 1),
            Reason = spans.Length == 0 ? "the text as a whole" : Reason(text, spans),
            Spans = spans,
        };
    }

    /// <summary>The weightiest places, longer before shorter, in order of the text, none overlapping another.</summary>
    private TextSpan[] Spans()
    {
        var taken = new List<(int Start, int End)>();
        foreach (var (start, end, _) in _places.OrderByDescending(p => p.Weight).ThenByDescending(p => p.End - p.Start))
        {
            if (taken.Count < Most && !taken.Exists(t => start < t.End && t.Start < end))
                taken.Add((start, end));
        }

        return [.. taken.Order().Select(t => new TextSpan(t.Start, t.End - t.Start))];
    }

    private static string Reason(string text, TextSpan[] spans)
    {
        var reason = new StringBuilder();
        foreach (var span in spans)
        {
            reason.Append(reason.Length == 0 ? "\"" : ", \"");
            foreach (var c in text.AsSpan(span.Start, span.Length))
                reason.Append(char.IsControl(c) ? ' ' : c);
            reason.Append('"');
        }

        return reason.ToString();
    }
}
