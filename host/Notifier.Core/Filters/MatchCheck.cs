using System.Collections.Concurrent;
using System.Globalization;
using Notifier.Core.Faults;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Filters;

/// <summary>The seam behind a filter: keeps of its answer what makes sense, and names the rest.</summary>
internal sealed class MatchCheck(FilterId filter, ThrottledFaultLog faultLog, Func<ILogger> log)
{
    private const int MostNamed = 20;
    private const int MostMatches = 100;
    private const int LongestCategory = 100;
    private const int LongestReason = 500;

    private readonly ConcurrentDictionary<CategoryId, bool> _withoutEffect = new();

    /// <summary>Those of the plan; null while it is not known.</summary>
    public IReadOnlySet<CategoryId>? Categories { get; set; }

    /// <summary>As a phrase for people; empty when all that was given counts.</summary>
    public string WithoutEffect => _withoutEffect.IsEmpty
        ? ""
        : $"without effect, since \"categories\" does not name them: {string.Join(", ", _withoutEffect.Keys.Select(category => category.Value).Order(StringComparer.Ordinal))}";

    /// <summary>The valid matches: each category once, reasons on one line, spans inside the text, in order and apart.</summary>
    /// <exception cref="InvalidDataException">The answer is null.</exception>
    public FilterMatch[] Keep(IReadOnlyList<CategoryMatch?>? answer, Question question)
    {
        if (answer is null)
            throw new InvalidDataException("ClassifyAsync returned null; an empty list means no opinion");
        var count = Math.Min(answer.Count, MostMatches);
        if (answer.Count > MostMatches)
            faultLog.Drop("many matches", string.Create(CultureInfo.InvariantCulture, $"It gave {answer.Count} matches for one question; the first {MostMatches} count"));
        var matches = new FilterMatch[count];
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (answer[i] is { } match && IsValid(match))
            {
                NoteUnknown(match.Category);
                Add(matches, ref kept, new FilterMatch(match.Category, match.Score, filter, ReasonOf(match), SpansOf(match, question)));
            }
            else if (answer[i] is null)
                faultLog.Drop("no match", "It gave null instead of a match; the match is dropped");
        }
        return kept == count ? matches : matches[..kept];
    }

    private bool IsValid(CategoryMatch match)
    {
        if (match.Category.Value is not { Length: > 0 and <= LongestCategory } category)
        {
            faultLog.Drop("unusable category", $"It gave a match whose category is empty or longer than {LongestCategory} characters; the match is dropped");
            return false;
        }
        if (match.Score is > 0 and <= 1)
            return true;
        faultLog.Drop("unusable score", string.Create(CultureInfo.InvariantCulture,
            $"It gave category {category} a score of {match.Score}, it must be above 0 and at most 1; the match is dropped"));
        return false;
    }

    /// <summary>A misspelt category is told from one that somebody left out on purpose by nobody but people.</summary>
    private void NoteUnknown(CategoryId category)
    {
        if (Categories is not { Count: > 0 } known || known.Contains(category) || _withoutEffect.Count >= MostNamed || !_withoutEffect.TryAdd(category, true))
            return;
        log().Debug("It gives category {Category:l}, which \"categories\" does not name: it has no effect", category.Value);
    }

    private void Add(FilterMatch[] matches, ref int kept, FilterMatch match)
    {
        for (var i = 0; i < kept; i++)
        {
            if (matches[i].Category == match.Category)
            {
                faultLog.Drop("category twice", $"It gave category {match.Category} twice for one question; the two are one match");
                matches[i] = Join(matches[i], match);
                return;
            }
        }
        matches[kept++] = match;
    }

    private static FilterMatch Join(FilterMatch first, FilterMatch twin) => first with
    {
        Score = Math.Max(first.Score, twin.Score),
        Why = first.Why == twin.Why ? first.Why : $"{first.Why}; {twin.Why}",
        Spans = SpanList.Tidy([.. first.Spans, .. twin.Spans]),
    };

    private static string ReasonOf(CategoryMatch match)
    {
        var reason = match.Reason ?? "";
        if (reason.Length <= LongestReason && !reason.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            return reason;
        return VisibleText.Excerpt(reason, LongestReason);
    }

    private IReadOnlyList<TextSpan> SpansOf(CategoryMatch match, Question question)
    {
        var spans = match.Spans ?? [];
        if (SpanList.IsTidy(spans, question.Text.Length))
            return spans;
        faultLog.Drop("unusable places", string.Create(CultureInfo.InvariantCulture,
            $"It gave category {match.Category} spans that leave the text of {question.Text.Length} characters, overlap or are out of order; they are put right"));
        return SpanList.Tidy(SpanList.Clip(spans, question.Text.Length));
    }
}
