using System.Text.Json;
using System.Text.Json.Nodes;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Configuration.Schema;

/// <summary>The host's schema in words every editor knows: patterns for our formats, plugin ids to choose from, references allowed.</summary>
internal static class EditorDialect
{
    private const string HoldsReference = "\\$\\{(env:|file:|cred:|user\\})";

    public static JsonObject Translate(JsonObject schema, IReadOnlyList<PluginDescription> plugins)
    {
        var choices = plugins.ToLookup(plugin => plugin.Manifest.Kind, plugin => plugin.Manifest.Id);
        Visit(schema, choices);
        return schema;
    }

    private static void Visit(JsonNode? node, ILookup<PluginKind, string> choices)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Visit(item, choices);
        }
        else if (node is JsonObject schema)
        {
            foreach (var member in schema.ToList())
                Visit(member.Value, choices);
            OfferPlugins(schema, choices);
            AllowReferences(schema);
            foreach (var ours in schema.Select(member => member.Key).Where(IsOurs).ToList())
                schema.Remove(ours);
        }
    }

    /// <summary>Strict validators refuse words that are no part of JSON schema.</summary>
    private static bool IsOurs(string keyword) => keyword.StartsWith("x-", StringComparison.Ordinal) || keyword is "formatMinimum" or "formatMaximum";

    private static void OfferPlugins(JsonObject schema, ILookup<PluginKind, string> choices)
    {
        PluginKind? kind = Word(schema, "x-notifier") switch
        {
            "source-plugin" => PluginKind.ChannelSource,
            "filter-plugin" => PluginKind.CategoryFilter,
            _ => null,
        };
        if (kind is { } wanted && choices[wanted].Any())
            schema["enum"] = new JsonArray([.. choices[wanted].Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]);
    }

    /// <summary>Text that must have a form may be a reference instead, which has its own.</summary>
    private static void AllowReferences(JsonObject schema)
    {
        if (Word(schema, "format") is not { } name || ValueFormat.Find(name) is not { } format)
            return;
        schema.Remove("format");
        schema["anyOf"] = new JsonArray(new JsonObject { ["pattern"] = format.Pattern }, new JsonObject { ["pattern"] = HoldsReference });
    }

    private static string? Word(JsonObject schema, string name) =>
        schema[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;
}
