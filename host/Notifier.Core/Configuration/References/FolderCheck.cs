using System.Text.Json;
using Notifier.Core.Configuration.Reading;
using Notifier.Core.Plugins;

namespace Notifier.Core.Configuration.References;

/// <summary>What "folders" names should hold plugins, each id once.</summary>
internal static class FolderCheck
{
    /// <summary>Every folder the file names, with its full path; there or not.</summary>
    public static IEnumerable<(ConfigurationNode Node, string Path)> Named(ConfigurationNode root, string home) =>
        root.List("folders")
            .Where(node => node is { Kind: JsonValueKind.String, IsUnresolved: false, Text.Length: > 0 })
            .Select(node => (node, Path.GetFullPath(node.Text, home)));

    public static void Run(ConfigurationNode root, string home, IReadOnlyList<PluginDescription> plugins, FaultList faults)
    {
        foreach (var (node, folder) in Named(root, home))
        {
            if (!Directory.Exists(folder))
            {
                faults.Warn(ConfigurationCodes.FolderNotFound, node, $"the folder {QuotedText.Of(folder)} does not exist; create it, or remove it here");
                continue;
            }
            var inside = plugins.Where(plugin => Path.GetDirectoryName(plugin.Folder) == folder).ToList();
            if (inside.Count == 0)
                faults.Warn(ConfigurationCodes.FolderWithoutPlugin, node, $"no folder in {QuotedText.Of(folder)} holds a plugin (a notifier-plugin.json and its assembly); name the folder above the plugins' own");
            foreach (var hidden in inside.Where(plugin => plugins.First(other => other.Manifest.Id == plugin.Manifest.Id).Folder != plugin.Folder))
                faults.Warn(ConfigurationCodes.PluginTwice, node, $"the plugin {QuotedText.Of(hidden.Manifest.Id)} in {hidden.Folder} is there twice; remove one, else {UsedFolder(hidden, plugins)} is used");
        }
    }

    private static string UsedFolder(PluginDescription hidden, IReadOnlyList<PluginDescription> plugins) =>
        plugins.FirstOrDefault(other => other.Manifest.Id == hidden.Manifest.Id && other.Problems.Count == 0)?.Folder ?? "neither";
}
