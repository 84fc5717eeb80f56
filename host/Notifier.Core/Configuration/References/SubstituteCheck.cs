using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.References;

/// <summary>Substitutes of substitutes must come to an end.</summary>
internal static class SubstituteCheck
{
    public static void Run(ConfigurationNode root, FaultList faults)
    {
        var substitutes = new Dictionary<string, ConfigurationNode>();
        foreach (var specialist in root.List("specialists"))
        {
            if (specialist.String("id") is { } id && specialist["substitute"] is { IsUnresolved: false } substitute)
                substitutes.TryAdd(id, substitute);
        }

        var reported = new HashSet<string>();
        foreach (var (id, node) in substitutes)
        {
            if (reported.Contains(id) || CircleFrom(id, substitutes) is not { } circle)
                continue;
            reported.UnionWith(circle);
            var way = string.Join(" → ", circle.Append(id));
            faults.Error(ConfigurationCodes.SubstituteCircle, node, $"substitutes go round in a circle: {way}; leave out one of them");
        }
    }

    /// <returns>The circle the id is part of, beginning with it, or null.</returns>
    private static List<string>? CircleFrom(string id, Dictionary<string, ConfigurationNode> substitutes)
    {
        var way = new List<string>();
        for (var next = id; substitutes.TryGetValue(next, out var node); next = node.Text)
        {
            if (way.Contains(next))
                return null;
            way.Add(next);
            if (node.Text == id)
                return way;
        }

        return null;
    }
}
