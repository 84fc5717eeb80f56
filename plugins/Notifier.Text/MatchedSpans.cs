using Notifier.Sdk;

namespace Notifier.Text;

/// <summary>
/// Collects the places that decided, and writes the match with the weightiest of them as its reason. Owned by one thread at a time and
/// used again for every match.
/// </summary>
internal sealed class MatchedSpans
{
    private const int Most = 6;
    private const string Mark = "\"";
    private const string Between = ", ";
    private (int Start, int End, double Weight)[] _places = new (int, int, double)[16];
    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(int start, int end, double weight)
    {
        if (_count == _places.Length)
            Array.Resize(ref _places, _count * 2);
        _places[_count++] = (start, end, weight);
    }

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
        Span<TextSpan> taken = stackalloc TextSpan[Most];
        var count = 0;
        while (count < Most && _count > 0)
        {
            var (start, end, _) = Weightiest();
            var at = count++;
            for (; at > 0 && taken[at - 1].Start > start; at--)
                taken[at] = taken[at - 1];
            taken[at] = new TextSpan(start, end - start);
            RemoveOverlapping(start, end);
        }

        _count = 0;
        return taken[..count].ToArray();
    }

    /// <summary>Among equals the first that was added.</summary>
    private (int Start, int End, double Weight) Weightiest()
    {
        var best = _places[0];
        for (var i = 1; i < _count; i++)
        {
            var other = _places[i];
            if (other.Weight > best.Weight || (other.Weight.Equals(best.Weight) && other.End - other.Start > best.End - best.Start))
                best = other;
        }

        return best;
    }

    private void RemoveOverlapping(int start, int end)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (end <= _places[i].Start || _places[i].End <= start)
                _places[kept++] = _places[i];
        }

        _count = kept;
    }

    private static string Reason(string text, TextSpan[] spans)
    {
        var length = -Between.Length;
        foreach (var span in spans)
            length += Between.Length + Mark.Length + span.Length + Mark.Length;
        return string.Create(length, (text, spans), static (reason, from) =>
        {
            foreach (var span in from.spans)
            {
                if (span != from.spans[0])
                    reason = Write(reason, Between);
                reason = Write(reason, Mark);
                reason = Write(reason, from.text.AsSpan(span.Start, span.Length));
                reason = Write(reason, Mark);
            }
        });
    }

    /// <returns>What is left to be written.</returns>
    private static Span<char> Write(Span<char> reason, ReadOnlySpan<char> part)
    {
        for (var i = 0; i < part.Length; i++)
            reason[i] = char.IsControl(part[i]) ? ' ' : part[i];
        return reason[part.Length..];
    }
}
