using System.Security.Cryptography;
using System.Text;
using Notifier.Core.Plugins;

namespace Notifier.Core.Faults;

/// <summary>Tells whether a plugin's folder still holds what it held.</summary>
internal static class PluginContent
{
    private const int Largest = 1 << 29;

    /// <summary>SHA-256 over names and content of every file in the plugin's folder; empty for an unknown plugin.</summary>
    public static string HashOf(IReadOnlyList<PluginDescription> plugins, string id)
    {
        var folder = plugins.FirstOrDefault(plugin => plugin.Manifest.Id == id)?.Folder;
        if (folder is null || !Directory.Exists(folder))
            return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, path)}\0"));
            hash.AppendData(SHA256.HashData(PlainFile.Read(path, Largest)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
