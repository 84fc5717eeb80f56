namespace Notifier.Core.Plugins.Loading;

/// <summary>Remembers unloaded plugins until the runtime has really let go of them.</summary>
internal sealed class UnloadWatch(Serilog.ILogger log)
{
    private const int Tolerated = 5;

    private readonly Lock _gate = new();
    private readonly List<(string Plugin, WeakReference Context)> _leaving = [];
    private int _reported = Tolerated - 1;

    /// <summary>Unloaded plugins whose code is still in memory, the same one several times if several versions are.</summary>
    public IReadOnlyList<string> StillInMemory
    {
        get
        {
            lock (_gate)
            {
                _leaving.RemoveAll(plugin => !plugin.Context.IsAlive);
                return [.. _leaving.Select(plugin => plugin.Plugin)];
            }
        }
    }

    public void Add(string plugin, WeakReference context)
    {
        lock (_gate)
            _leaving.Add((plugin, context));
        Report();
    }

    // Collection happens in its own time, so a few are normal; many mean that a plugin holds on to itself.
    private void Report()
    {
        var plugins = StillInMemory;
        if (plugins.Count <= _reported)
            return;
        _reported = plugins.Count * 2;
        log.Warning(
            "{Count} unloaded plugins are still in memory ({Plugins}): they keep a timer, a thread or a static handler alive. Restarting the host frees the memory",
            plugins.Count,
            plugins.Distinct());
    }
}
