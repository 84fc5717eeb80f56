namespace Notifier.Core.Plugins.Loading;

/// <summary>A copy of a plugin's folder that stays as it is until everyone who shares it has disposed their share.</summary>
internal sealed class ShadowLease : IDisposable
{
    private readonly Hold _hold;
    private int _disposed;

    public ShadowLease(string folder, string hash, FileStream file)
        : this(folder, hash, new Hold(file))
    {
    }

    private ShadowLease(string folder, string hash, Hold hold)
    {
        (Folder, Hash, _hold) = (folder, hash, hold);
        hold.Enter();
    }

    /// <summary>Full path of the copy.</summary>
    public string Folder { get; }

    /// <summary>The content's hash: the same content, the same copy.</summary>
    public string Hash { get; }

    public ShadowLease Share() => new(Folder, Hash, _hold);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _hold.Leave();
    }

    private sealed class Hold(FileStream file)
    {
        private int _shares;

        public void Enter() => Interlocked.Increment(ref _shares);

        public void Leave()
        {
            if (Interlocked.Decrement(ref _shares) == 0)
                file.Dispose();
        }
    }
}
