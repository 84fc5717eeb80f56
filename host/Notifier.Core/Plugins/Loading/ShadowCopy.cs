namespace Notifier.Core.Plugins.Loading;

/// <summary>
/// Copies of plugin folders, one per content, so that the folder itself is never locked and can be replaced while its
/// plugin runs. Several processes may share the cache folder.
/// </summary>
/// <remarks>
/// A copy appears by renaming, so it is whole or absent. A process holds the copies it uses by an open <c>.lease</c> file, and
/// the cache itself while it takes a lease; <see cref="Prune"/> removes what nobody holds.
/// </remarks>
internal sealed class ShadowCopy(string cacheFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Copies the folder unless there is a copy of the same content already.</summary>
    /// <exception cref="IOException">The folder cannot be read, or is being written to; trying again later may help.</exception>
    public ShadowLease Take(string folder)
    {
        Directory.CreateDirectory(cacheFolder);
        using var cache = Open(CacheLock, FileShare.Read, Patience);
        var hash = PluginFolder.Hash(folder);
        var target = Path.Combine(cacheFolder, hash[..32]);
        var hold = Open(target + ".lease", FileShare.Read, Patience);
        try
        {
            if (!IsWhole(target, hash))
                CopyTo(target, folder, hash);
            return new ShadowLease(target, hash, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>Removes the copies that no process holds. What cannot be removed now is left for the next time.</summary>
    public void Prune()
    {
        if (!Directory.Exists(cacheFolder) || TryOpen(CacheLock, FileShare.None) is not { } cache)
            return;
        using (cache)
        {
            foreach (var folder in Directory.GetDirectories(cacheFolder))
            {
                using var hold = TryOpen(folder + ".lease", FileShare.None);
                if (hold is null || !TryRemove(folder))
                    continue;
                File.Delete(folder + ".lease");
                File.Delete(folder + SchemaStore.Extension);
            }
        }
    }

    private string CacheLock => Path.Combine(cacheFolder, "cache.lock");

    private static bool IsWhole(string target, string hash) => Directory.Exists(target) && PluginFolder.Hash(target) == hash;

    private void CopyTo(string target, string folder, string hash)
    {
        var fresh = Path.Combine(cacheFolder, $"new-{Guid.NewGuid():N}");
        foreach (var file in PluginFolder.Files(folder))
        {
            var path = Path.Combine(fresh, Path.GetRelativePath(folder, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (file.Length > 0)
                file.CopyTo(path);
            else
                File.WriteAllBytes(path, []);
        }

        if (!IsWhole(fresh, hash))
        {
            TryRemove(fresh);
            throw new IOException($"{folder} is being written to");
        }

        if (Directory.Exists(target) && !IsWhole(target, hash))
            TryRemove(target);
        try
        {
            Directory.Move(fresh, target);
        }
        catch (IOException) when (IsWhole(target, hash))
        {
            TryRemove(fresh);
        }
    }

    // Renaming fails while a file of it is loaded, and leaves the copy whole; deleting might stop halfway.
    private bool TryRemove(string folder)
    {
        try
        {
            var old = Path.Combine(cacheFolder, $"old-{Guid.NewGuid():N}");
            Directory.Move(folder, old);
            Directory.Delete(old, recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Open(string path, FileShare share, TimeSpan patience)
    {
        FileStream? file = null;
        SpinWait.SpinUntil(() => (file = TryOpen(path, share)) is not null, patience);
        return file ?? throw new IOException($"{path} is held by another process; stop it or remove the file");
    }

    private static FileStream? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
