using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;

namespace Notifier.Core.Configuration.References;

/// <summary>
/// A category no filter names gets no questions. Said only when every filter names its categories: others have their own.
/// </summary>
internal static class CategoryUseCheck
{
    public static void Run(ConfigurationNode root, IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        var named = annotations.Where(use => use.Kind is "category" && use.Node.Pointer.StartsWith("/filters/", StringComparison.Ordinal)).ToList();
        var filters = root.List("filters").ToList();
        if (filters.Count == 0 || !filters.TrueForAll(filter => named.Exists(use => use.Node.Pointer.StartsWith(filter.Pointer + "/", StringComparison.Ordinal))))
            return;

        var given = named.Select(use => use.Value).ToHashSet();
        foreach (var category in root.List("categories"))
        {
            if (category["id"] is { IsUnresolved: false } id && !given.Contains(id.Text))
            {
                var message = $"no filter gives the category {id.Show()}, so it gets no questions; name it in a filter, or remove it";
                faults.Warn(ConfigurationCodes.CategoryNeverGiven, id, message);
            }
        }
    }
}
