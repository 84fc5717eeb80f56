using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Routing;

/// <summary>Which ladder a question climbs.</summary>
internal static class RoutingTable
{
    /// <summary>The ladder of the question's category, or the one for what matched nothing; null: nobody is asked.</summary>
    public static Ladder? LadderFor(NotifierPlan plan, Classification classification)
    {
        if (classification.IgnoredBecause is not null)
            return null;
        return LadderFor(plan, classification.Category);
    }

    /// <summary>The ladder of a category somebody is asked about; null: nobody is asked.</summary>
    public static Ladder? LadderFor(NotifierPlan plan, CategoryId? category) =>
        category is { } id && plan.Categories.GetValueOrDefault(id)?.Ladder is { } ladder ? ladder : plan.Unmatched;
}
