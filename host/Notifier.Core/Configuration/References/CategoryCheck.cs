using System.Text.Json;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.References;

/// <summary>Every category is routed, ignored or a topic: one of them, and only one.</summary>
internal static class CategoryCheck
{
    public static void Run(ConfigurationNode root, FaultList faults)
    {
        foreach (var category in root.List("categories").Where(category => category.Kind is JsonValueKind.Object))
        {
            var uses = UsesOf(category).ToList();
            if (uses.Count == 1)
                continue;
            var found = uses.Count == 0 ? "none of them" : string.Join(" and ", uses);
            var name = category["id"]?.Show() ?? "without id";
            var message = $"category {name} needs one of \"ladder\", \"ignore\": true and \"topic\": true; it has {found}: ";
            message += uses.Count == 0 ? "add the one you mean" : "keep the one you mean";
            faults.Error(ConfigurationCodes.CategoryUse, category, message);
        }
    }

    private static IEnumerable<string> UsesOf(ConfigurationNode category)
    {
        if (category["ladder"] is not null)
            yield return "\"ladder\"";
        if (category.IsTrue("ignore"))
            yield return "\"ignore\"";
        if (category.IsTrue("topic"))
            yield return "\"topic\"";
    }
}
