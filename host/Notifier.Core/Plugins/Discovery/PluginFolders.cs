using Notifier.Core.Plugins.Inspection;
using Notifier.Core.Plugins.Loading;

namespace Notifier.Core.Plugins.Discovery;

/// <summary>Finds the plugin folders below the configured ones. A configured folder may be a plugin's own, too.</summary>
internal static class PluginFolders
{
    /// <summary>Full paths, in the order in which plugins win over others of the same id.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> folders) => [.. folders.SelectMany(Find).Distinct()];

    /// <summary>The stamps of all plugin folders; one that cannot be read is left out.</summary>
    public static IReadOnlyDictionary<string, string> Stamps(IEnumerable<string> folders)
    {
        var stamps = new Dictionary<string, string>();
        foreach (var folder in Find(folders))
        {
            try
            {
                stamps[folder] = PluginFolder.Stamp(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return stamps;
    }

    private static IEnumerable<string> Find(string folder)
    {
        if (IsPlugin(folder))
            return [folder];
        try
        {
            return Directory.GetDirectories(folder).Where(IsPlugin).Order(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsPlugin(string folder) => File.Exists(Path.Combine(folder, ManifestReader.FileName));
}
