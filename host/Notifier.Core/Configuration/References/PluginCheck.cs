using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Configuration.References;

/// <summary>Every source and filter needs a plugin of its kind that can be loaded.</summary>
internal static class PluginCheck
{
    public static void Run(
        ConfigurationNode root, IReadOnlyList<Annotation> annotations, IReadOnlyList<PluginDescription> plugins, FaultList faults)
    {
        var disabled = root.List("sources").Concat(root.List("filters"))
            .Where(entry => entry["enabled"] is { Kind: System.Text.Json.JsonValueKind.False })
            .Select(entry => entry["plugin"]?.Pointer).ToHashSet();
        foreach (var use in annotations)
        {
            PluginKind? wanted = use.Kind switch
            {
                "source-plugin" => PluginKind.ChannelSource,
                "filter-plugin" => PluginKind.CategoryFilter,
                _ => null,
            };
            if (wanted is { } kind && !use.Node.IsUnresolved && FaultOf(use.Value, kind, plugins) is var (code, message))
            {
                // A plugin that cannot be loaded costs its own entries, not all the others.
                var severity = disabled.Contains(use.Node.Pointer) ? ConfigurationSeverity.Warning
                    : code == ConfigurationCodes.BrokenPlugin ? ConfigurationSeverity.Partial
                    : ConfigurationSeverity.Error;
                faults.Add(code, use.Node.At, use.Node.Pointer, message, severity);
            }
        }
    }

    private static (string Code, string Message)? FaultOf(string id, PluginKind wanted, IReadOnlyList<PluginDescription> plugins)
    {
        var quoted = QuotedText.Of(id);
        var found = plugins.Where(plugin => plugin.Manifest.Id == id).ToList();
        if (found.Count == 0)
        {
            var known = plugins.Where(plugin => plugin.Manifest.Kind == wanted).Select(plugin => plugin.Manifest.Id).ToList();
            var remedy = Suggestion.For(id, known, "no plugin is installed: name its folder in \"folders\"");
            return (ConfigurationCodes.UnknownPlugin, $"unknown plugin {quoted}; {remedy}");
        }

        if (!found.Exists(plugin => plugin.Manifest.Kind == wanted))
        {
            var (kind, section) = wanted is PluginKind.ChannelSource ? ("a category filter", "filters") : ("a channel source", "sources");
            return (ConfigurationCodes.WrongPluginKind, $"the plugin {quoted} is {kind}; move this entry to \"{section}\"");
        }

        return found.TrueForAll(plugin => plugin.Problems.Count > 0)
            ? (ConfigurationCodes.BrokenPlugin, $"the plugin {quoted} cannot be loaded: {string.Join("; ", found[0].Problems)}")
            : null;
    }
}
