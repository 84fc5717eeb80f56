namespace Notifier.Core;

/// <summary>The operating system's notices that files have changed. They may come too often, too early, or not at all.</summary>
internal static class FileNotices
{
    /// <summary>Calls <paramref name="changed"/>, on any thread, until the result is disposed. Watches the folder: an editor may save by renaming another file over ours.</summary>
    /// <returns>Null when the folder is missing or the system has no watches left.</returns>
    public static IDisposable? OfFile(string path, Action changed)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return Begin(new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full)), changed);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same for everything below a folder.</summary>
    /// <exception cref="IOException">The system has no watches left.</exception>
    /// <exception cref="ArgumentException">The folder is missing.</exception>
    public static IDisposable Below(string folder, Action changed)
    {
        const NotifyFilters All = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size;
        return Begin(new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = All }, changed);
    }

    private static FileSystemWatcher Begin(FileSystemWatcher watcher, Action changed)
    {
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.Error += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
