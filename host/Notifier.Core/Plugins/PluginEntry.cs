using System.Text.Json;
using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>A configured source or filter, as the fault policy sees it.</summary>
/// <param name="Kind">Source or filter.</param>
/// <param name="Id">Its id in plugins.json.</param>
/// <param name="Plugin">The id of its plugin.</param>
/// <param name="With">Its options. Never print them.</param>
internal sealed record PluginEntry(PluginKind Kind, string Id, string Plugin, JsonElement With)
{
    /// <summary>Unique among entries, and a valid file name on every system.</summary>
    public string FileName => $"{(Kind is PluginKind.ChannelSource ? "source" : "filter")}-{SafeName.Of(Id)}";

    public static PluginEntry Of(SourcePlan plan) => new(PluginKind.ChannelSource, plan.Id.Value, plan.Plugin, plan.With);

    public static PluginEntry Of(FilterPlan plan) => new(PluginKind.CategoryFilter, plan.Id.Value, plan.Plugin, plan.With);

    /// <summary>The same plugin with the same options, whatever the spelling of the JSON.</summary>
    public bool IsSameAs(PluginEntry other) => Kind == other.Kind && Id == other.Id && Plugin == other.Plugin && SameOptions(With, other.With);

    private static bool SameOptions(JsonElement one, JsonElement other) =>
        one.ValueKind is JsonValueKind.Undefined || other.ValueKind is JsonValueKind.Undefined
            ? one.ValueKind == other.ValueKind
            : JsonElement.DeepEquals(one, other);
}
