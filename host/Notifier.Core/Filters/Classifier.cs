using System.Globalization;
using Notifier.Core.Configuration;
using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>Makes one answer of what the filters said. Pure.</summary>
internal static class Classifier
{
    private static readonly Classification OwnPost = new() { IgnoredBecause = "written by our own account" };

    /// <summary>Scores, from 0 to 1.</summary>
    private static readonly string[] Hundredths = WriteHundredths();

    /// <param name="categories">The declared categories; a match of another one is a label and decides nothing.</param>
    /// <param name="question">What was classified.</param>
    /// <param name="matches">Valid matches, in the order of the filters in plugins.json.</param>
    /// <param name="silent">Filters that had no say.</param>
    public static Classification Combine(
        IReadOnlyDictionary<CategoryId, Category> categories, Question question, IReadOnlyList<FilterMatch> matches, IReadOnlyList<FilterId> silent)
    {
        if (matches.Count == 0)
            return question.IsOwnPost ? OwnPost : silent.Count == 0 ? Classification.None : new Classification { Silent = silent };
        var ranked = matches.Count == 1 ? matches : Rank(categories, matches);
        var ignored = question.IsOwnPost ? OwnPost.IgnoredBecause
            : Best(categories, ranked, CategoryUse.Ignored) is { } match ? WhyIgnored(categories, match)
            : null;
        return new Classification
        {
            Matches = ranked,
            Category = Best(categories, ranked, CategoryUse.Routed)?.Category,
            Topic = Best(categories, ranked, CategoryUse.Topic)?.Category,
            Silent = silent,
            IgnoredBecause = ignored,
        };
    }

    /// <summary>
    /// Best score first; among equals the category more filters agree on, then the one named first in the post, in the longer words
    /// if two begin at one place, then the order given. Who writes about two things names first what it is about.
    /// </summary>
    private static FilterMatch[] Rank(IReadOnlyDictionary<CategoryId, Category> categories, IReadOnlyList<FilterMatch> matches)
    {
        // Matches are few: each is put in its place among those before it. A sort over structs of our own would be compiled at every start.
        var ranked = new FilterMatch[matches.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            var place = i;
            for (; place > 0 && Compare(categories, matches, matches[i], ranked[place - 1]) < 0; place--)
                ranked[place] = ranked[place - 1];
            ranked[place] = matches[i];
        }
        return ranked;
    }

    private static int Compare(
        IReadOnlyDictionary<CategoryId, Category> categories, IReadOnlyList<FilterMatch> matches, FilterMatch one, FilterMatch other)
    {
        var byScore = other.Score.CompareTo(one.Score);
        if (byScore != 0)
            return byScore;
        var byAgreement = Agreeing(categories, matches, other.Category).CompareTo(Agreeing(categories, matches, one.Category));
        return byAgreement != 0 ? byAgreement : ComparePlaces(one.Spans, other.Spans);
    }

    /// <summary>The earlier one first; the longer one of two at the same place; what has no place last.</summary>
    private static int ComparePlaces(IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> others)
    {
        if (spans.Count == 0 || others.Count == 0)
            return others.Count.CompareTo(spans.Count);
        var byStart = spans[0].Start.CompareTo(others[0].Start);
        return byStart != 0 ? byStart : others[0].Length.CompareTo(spans[0].Length);
    }

    private static int Agreeing(IReadOnlyDictionary<CategoryId, Category> categories, IReadOnlyList<FilterMatch> matches, CategoryId category)
    {
        var count = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Category == category && Counts(categories, matches[i], out _))
                count++;
        }
        return count;
    }

    private static FilterMatch? Best(IReadOnlyDictionary<CategoryId, Category> categories, IReadOnlyList<FilterMatch> ranked, CategoryUse use)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            if (Counts(categories, ranked[i], out var category) && category.Use == use)
                return ranked[i];
        }
        return null;
    }

    private static bool Counts(
        IReadOnlyDictionary<CategoryId, Category> categories, FilterMatch match,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Category? category) =>
        categories.TryGetValue(match.Category, out category) && match.Score >= category.MinScore;

    /// <summary>A third of a busy stream may be ignored, so the parts are put together without formatting anything.</summary>
    private static string WhyIgnored(IReadOnlyDictionary<CategoryId, Category> categories, FilterMatch match) => string.Concat(
    [
        categories[match.Category].Name, " is ignored: ", match.Why, " (", match.Filter.Value, ", ",
        Hundredths[(int)Math.Round(match.Score * 100, MidpointRounding.AwayFromZero)], ")",
    ]);

    private static string[] WriteHundredths()
    {
        var written = new string[101];
        for (var i = 0; i < written.Length; i++)
            written[i] = (i / 100.0).ToString("0.##", CultureInfo.InvariantCulture);
        return written;
    }
}
