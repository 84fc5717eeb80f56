using System.Text.Json.Nodes;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Configuration.Schema;

/// <summary>The JSON schema (draft 2020-12) of plugins.json together with the options of the plugins on this machine.</summary>
internal static class ConfigurationSchema
{
    private const string Resource = "Notifier.Core.Configuration.Schema.plugins.schema.json";

    /// <summary>The schema for editors and other tools: what <c>notifier config schema</c> writes.</summary>
    public static JsonObject Write(IReadOnlyList<PluginDescription> plugins) => EditorDialect.Translate(Compose(plugins), plugins);

    /// <summary>The schema the host checks against, in the host's own dialect of formats and references.</summary>
    public static JsonObject Compose(IReadOnlyList<PluginDescription> plugins)
    {
        var root = Read();
        AddOptions(root, "sources", plugins, PluginKind.ChannelSource);
        AddOptions(root, "filters", plugins, PluginKind.CategoryFilter);
        return root;
    }

    private static JsonObject Read()
    {
        using var stream = typeof(ConfigurationSchema).Assembly.GetManifestResourceStream(Resource)!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static void AddOptions(JsonObject root, string section, IReadOnlyList<PluginDescription> plugins, PluginKind kind)
    {
        var rules = new JsonArray();
        foreach (var plugin in plugins)
        {
            if (plugin.Manifest.Kind == kind && plugin.OptionsSchema is { } options)
                rules.Add(IfPluginThenOptions(plugin.Manifest.Id, options));
        }

        if (rules.Count > 0)
            root["properties"]![section]!["items"]!["allOf"] = rules;
    }

    private static JsonObject IfPluginThenOptions(string plugin, JsonObject options)
    {
        var then = new JsonObject { ["properties"] = new JsonObject { ["with"] = options.DeepClone() } };
        if (options["required"] is JsonArray { Count: > 0 })
            then["required"] = new JsonArray("with");
        return new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["plugin"] = new JsonObject { ["const"] = plugin } },
                ["required"] = new JsonArray("plugin"),
            },
            ["then"] = then,
        };
    }
}
