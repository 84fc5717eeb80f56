using Notifier.Core.Configuration;
using Notifier.Core.Filters;

namespace Notifier.Core.Routing;

/// <summary>Which ladder a question climbs.</summary>
internal static class RoutingTable
{
    /// <summary>The ladder of the question's category, or the one for what matched nothing; null: nobody is asked.</summary>
    public static Ladder? LadderFor(NotifierPlan plan, Classification classification)
    {
        if (classification.IgnoredBecause is not null)
            return null;
        return classification.Category is { } id && plan.Categories.GetValueOrDefault(id)?.Ladder is { } ladder ? ladder : plan.Unmatched;
    }
}
