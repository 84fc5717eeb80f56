using System.Text.Json.Nodes;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Configuration;

/// <summary>Descriptions of plugins as the registry would give them.</summary>
internal static class TestPlugins
{
    public static IReadOnlyList<PluginDescription> All { get; } =
    [
        Describe("test.forum", PluginKind.ChannelSource, """
            {
              "type": "object", "additionalProperties": false, "required": ["url"],
              "properties": {
                "url": { "type": "string", "format": "uri", "description": "Address of the forum." },
                "handle": { "type": "string", "description": "Whose posts." },
                "token": { "type": "string", "x-notifier": "secret" },
                "every": { "type": "string", "format": "duration", "default": "00:01:00" },
                "limit": { "type": "integer", "minimum": 1, "maximum": 100 },
                "order": { "enum": ["newest", "oldest"] },
                "tags": { "type": "array", "items": { "type": "string" } }
              }
            }
            """),
        Describe("test.replay", PluginKind.ChannelSource, """{ "type": "object", "additionalProperties": false, "properties": {} }"""),
        Describe("test.words", PluginKind.CategoryFilter, """
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "categories": {
                  "type": "object",
                  "propertyNames": { "x-notifier": "category" },
                  "additionalProperties": {
                    "type": "object", "additionalProperties": false,
                    "properties": { "any": { "type": "array", "items": { "type": "string" } } }
                  }
                },
                "fallback": { "type": "string", "x-notifier": "category" }
              }
            }
            """),
        Describe("test.intent", PluginKind.CategoryFilter, """{ "type": "object", "additionalProperties": false, "properties": {} }"""),
        Describe("test.broken", PluginKind.ChannelSource, null) with
        {
            Problems = ["needs Notifier.Sdk 1.1.0.0, this host provides 1.0.0.0: update Notifier"],
        },
    ];

    private static PluginDescription Describe(string id, PluginKind kind, string? schema) => new()
    {
        Manifest = new PluginManifest { Id = id, Name = id, Version = "1.0.0", Kind = kind, Assembly = id + ".dll", Sdk = "[1.0,2)" },
        Folder = "/plugins/" + id,
        OptionsSchema = schema is null ? null : JsonNode.Parse(schema)!.AsObject(),
    };
}
