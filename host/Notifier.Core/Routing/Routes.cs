using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Routing;

/// <summary>Which ladder a question climbs. Pure.</summary>
internal static class Routes
{
    public static Ladder? LadderOf(NotifierPlan plan, BoardQuestion question) => LadderOf(plan, question.Question, question.Classification);

    /// <summary>The ladder of the first route that fits, else of the category, else the one for what matched nothing; null: nobody is asked.</summary>
    public static Ladder? LadderOf(NotifierPlan plan, Question question, Classification classification)
    {
        if (classification.IgnoredBecause is not null)
            return null;
        foreach (var route in plan.Routes)
        {
            if (Fits(route, question, classification))
                return route.Ladder;
        }
        return CategoryLadder(plan, classification.Category) ?? (Rings(plan, classification) ? plan.Unmatched : null);
    }

    /// <summary>Every ladder that a question of the category may climb.</summary>
    public static IEnumerable<Ladder> LaddersOf(NotifierPlan plan, CategoryId? category)
    {
        var routed = plan.Routes.Where(route => route.Category is null || route.Category == category).Select(route => route.Ladder);
        return (CategoryLadder(plan, category) ?? plan.Unmatched) is { } last ? routed.Append(last).Distinct() : routed.Distinct();
    }

    /// <summary>The same classification, or one that says why nobody is asked about what matched no category.</summary>
    public static Classification Heed(NotifierPlan plan, Question question, Classification classification)
    {
        if (classification.IgnoredBecause is not null || plan.Unmatched is null || LadderOf(plan, question, classification) is not null)
            return classification;
        return classification with { IgnoredBecause = $"no category, and none of {string.Join(", ", plan.UnmatchedOnly!)}" };
    }

    private static bool Fits(Route route, Question question, Classification classification) =>
        (route.Category is null || route.Category == classification.Category)
        && (route.Topic is null || route.Topic == classification.Topic)
        && (route.Source is not { } source || source.Value == question.Source)
        && (route.Language is not { } wanted || IsOf(wanted, question.Language));

    private static bool IsOf(string wanted, string? language) =>
        language is not null && language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        && (language.Length == wanted.Length || language[wanted.Length] == '-');

    private static Ladder? CategoryLadder(NotifierPlan plan, CategoryId? category) =>
        category is { } id ? plan.Categories.GetValueOrDefault(id)?.Ladder : null;

    /// <summary>What matched no category rings if it is of a kind that does, and if a filter that would know was not heard.</summary>
    private static bool Rings(NotifierPlan plan, Classification classification) =>
        plan.UnmatchedOnly is not { } kinds || classification.Category is not null || classification.CorrectedBy is not null
        || classification.Silent.Count > 0 || classification.Matches.Any(match => kinds.Contains(match.Category));
}
