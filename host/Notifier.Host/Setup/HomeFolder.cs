namespace Notifier.Host.Setup;

/// <summary>What a notifier made in its home folder, to be taken away.</summary>
internal static class HomeFolder
{
    /// <summary>Everything there that a notifier made.</summary>
    public static IReadOnlyList<FileSystemInfo> Ours(string root) => Directory.Exists(root)
        ? [.. NotifierHome.Entries.SelectMany(new DirectoryInfo(root).EnumerateFileSystemInfos).OrderBy(entry => entry.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>Takes away what a notifier made, and the folder when nothing else is in it.</summary>
    /// <returns>The path of each, as it goes.</returns>
    public static IEnumerable<string> Remove(string root)
    {
        foreach (var entry in Ours(root))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
            yield return entry.FullName;
        }
        if (!Directory.Exists(root) || Directory.EnumerateFileSystemEntries(root).Any())
            yield break;
        Directory.Delete(root);
        yield return root;
    }
}
