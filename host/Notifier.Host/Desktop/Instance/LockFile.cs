namespace Notifier.Host.Desktop.Instance;

/// <summary>A file held open for this process alone; it stays on disk, empty, and means nothing when nobody holds it.</summary>
internal sealed class LockFile(string path) : IInstanceLock
{
    private FileStream? _held;

    public bool TryTake()
    {
        try
        {
            _held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <remarks>Takes it for a moment: whoever is refused it in that moment has to try again.</remarks>
    public bool IsHeld()
    {
        if (_held is not null)
            return true;
        if (!File.Exists(path))
            return false;
        using var probe = new LockFile(path);
        return !probe.TryTake();
    }

    public void Dispose() => _held?.Dispose();
}
