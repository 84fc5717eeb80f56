using System.Threading.Channels;

namespace Notifier.Core.Plugins.Discovery;

/// <summary>
/// Tells that something may have changed below some folders. The operating system's notices may be lost, late or
/// unavailable (network drives, limits), so that time passing is a signal, too.
/// </summary>
internal sealed class FolderSignal(TimeProvider time, Serilog.ILogger log) : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    public void Raise() => _signals.Writer.TryWrite(true);

    /// <summary>Watches these folders from now on, and no others. A missing one is watched by polling alone.</summary>
    public void Watch(IEnumerable<string> folders)
    {
        Dispose();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                _watchers.Add(Watcher(folder));
            }
            catch (Exception e) when (e is IOException or ArgumentException)
            {
                log.Warning("Changes in {Folder} are noticed up to {Interval} late, since the system does not report them: {Reason}", folder, PollInterval, e.Message);
            }
        }
    }

    /// <summary>Returns upon the next signal, or when it is time to look anyway.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await using var timer = time.CreateTimer(_ => Raise(), null, PollInterval, Timeout.InfiniteTimeSpan);
        await _signals.Reader.ReadAsync(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _watchers.Clear();
    }

    private FileSystemWatcher Watcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => Raise();
        watcher.Created += (_, _) => Raise();
        watcher.Deleted += (_, _) => Raise();
        watcher.Renamed += (_, _) => Raise();
        watcher.Error += (_, _) => Raise();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
