using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.References;

/// <summary>An id, and a login, belongs to one entry.</summary>
internal static class UniquenessCheck
{
    public static void Run(ConfigurationNode root, FaultList faults)
    {
        foreach (var section in (string[])["sources", "filters", "categories", "specialists"])
            Check(root.List(section), "id", StringComparer.Ordinal, ConfigurationCodes.DuplicateId, faults);
        Check(root.List("specialists"), "login", StringComparer.OrdinalIgnoreCase, ConfigurationCodes.DuplicateLogin, faults);
    }

    private static void Check(IEnumerable<ConfigurationNode> entries, string member, StringComparer comparer, string code, FaultList faults)
    {
        var first = new Dictionary<string, ConfigurationNode>(comparer);
        foreach (var node in entries.Select(entry => entry[member]).OfType<ConfigurationNode>())
        {
            if (node.Text.Length == 0 || node.IsUnresolved || first.TryAdd(node.Text, node))
                continue;
            var message = $"the {member} {node.Show()} is taken by {first[node.Text].Pointer} at {first[node.Text].At}; give each its own";
            faults.Error(code, node, message);
        }
    }
}
