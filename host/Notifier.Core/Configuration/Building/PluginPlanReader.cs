using System.Text.Json;
using Notifier.Core.Configuration.Reading;
using Notifier.Core.Plugins;

namespace Notifier.Core.Configuration.Building;

/// <summary>Entries of <c>sources</c> and <c>filters</c>.</summary>
/// <remarks><c>folder</c> is the one of plugins.json.</remarks>
internal static class PluginPlanReader
{
    private static readonly JsonElement NoOptions = JsonElement.Parse("{}");

    public static SourcePlan ReadSource(ConfigurationNode node, string folder)
    {
        var id = node.String("id")!;
        var plan = new SourcePlan
        {
            Id = new SourceId(id),
            Plugin = node.String("plugin")!,
            Name = node.String("name") ?? id,
            Enabled = IsEnabled(node),
            With = ReadOptions(node),
            Folder = folder,
        };
        return node.Duration("lookBack") is { } lookBack ? plan with { LookBack = lookBack } : plan;
    }

    public static FilterPlan ReadFilter(ConfigurationNode node, string folder) => new()
    {
        Id = new FilterId(node.String("id")!),
        Plugin = node.String("plugin")!,
        Enabled = IsEnabled(node),
        With = ReadOptions(node),
        Folder = folder,
    };

    private static bool IsEnabled(ConfigurationNode node) => node["enabled"] is not { Kind: JsonValueKind.False };

    private static JsonElement ReadOptions(ConfigurationNode node)
    {
        if (node["with"] is not { } with)
            return NoOptions;
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            with.WriteTo(writer);
        return JsonElement.Parse(json.ToArray());
    }
}
