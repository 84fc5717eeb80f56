namespace Notifier.Core.Configuration.Reload;

/// <summary>Says that a file may have changed. It may say so too often, too early, or not at all.</summary>
internal interface IFileChanges
{
    /// <summary>Calls <paramref name="changed"/>, on any thread, until the result is disposed. Never throws for a missing folder.</summary>
    IDisposable Watch(string path, Action changed);
}

/// <summary>The operating system's notice. Watches the folder: an editor may save by renaming another file over ours.</summary>
internal sealed class FolderChanges : IFileChanges
{
    public IDisposable Watch(string path, Action changed)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full));
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return new NothingWatched();
        }
    }

    /// <summary>The folder is missing or the system has no watches left: the poll alone notices changes.</summary>
    private sealed class NothingWatched : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
