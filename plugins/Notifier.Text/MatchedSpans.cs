using System.Text;
using Notifier.Sdk;

namespace Notifier.Text;

/// <summary>Collects the places that decided, and writes the match with the weightiest of them as its reason.</summary>
internal sealed class MatchedSpans
{
    private const int Most = 6;
    private readonly List<(int Start, int End, double Weight)> _places = [];

    public bool IsEmpty => _places.Count == 0;

    public void Add(int start, int end, double weight) => _places.Add((start, end, weight));

    /// <summary>Writes the match; the places are used up by it.</summary>
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
        var taken = new List<TextSpan>(Most);
        while (taken.Count < Most && _places.Count > 0)
        {
            var weightiest = Weightiest();
            var (start, end, _) = _places[weightiest];
            taken.Add(new TextSpan(start, end - start));
            _places.RemoveAt(weightiest);
            _places.RemoveAll(p => start < p.End && p.Start < end);
        }

        taken.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return [.. taken];
    }

    /// <summary>Among equals the first that was added.</summary>
    private int Weightiest()
    {
        var best = 0;
        for (var i = 1; i < _places.Count; i++)
        {
            var (one, other) = (_places[i], _places[best]);
            if (one.Weight > other.Weight || (one.Weight.Equals(other.Weight) && one.End - one.Start > other.End - other.Start))
                best = i;
        }

        return best;
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
