namespace Notifier.Core.Plugins.Discovery;

/// <summary>
/// Tells that something may have changed below some folders. The operating system's notices may be lost, late or
/// unavailable (network drives, limits), so that time passing is a signal, too.
/// </summary>
internal sealed class FolderSignal(TimeProvider time, Serilog.ILogger log) : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);

    private readonly Signal _signal = new();
    private readonly List<IDisposable> _watchers = [];

    public void Raise() => _signal.Raise();

    /// <summary>Watches these folders from now on, and no others. A missing one is watched by polling alone.</summary>
    public void Watch(IEnumerable<string> folders)
    {
        Dispose();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                _watchers.Add(FileNotices.Below(folder, Raise));
            }
            catch (Exception e) when (e is IOException or ArgumentException)
            {
                log.Warning("Changes in {Folder} are noticed up to {Interval} late, since the system does not report them: {Fault}", folder, PollInterval, e.Message);
            }
        }
    }

    /// <summary>Returns upon the next signal, or when it is time to look anyway.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await using var timer = time.CreateTimer(_ => Raise(), null, PollInterval, Timeout.InfiniteTimeSpan);
        await _signal.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _watchers.Clear();
    }
}
