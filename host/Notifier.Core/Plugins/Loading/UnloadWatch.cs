namespace Notifier.Core.Plugins.Loading;

/// <summary>Remembers unloaded plugins until the runtime has really let go of them.</summary>
internal sealed class UnloadWatch(Serilog.ILogger log)
{
    private const int Tolerated = 5;

    // Unloading takes more than one collection: a context's last references go with the first.
    private const int CollectionsNeeded = 3;

    private readonly Lock _gate = new();
    private readonly List<(string Plugin, WeakReference Context, int Collections)> _leaving = [];
    private int _reported = Tolerated - 1;

    /// <summary>Unloaded plugins whose code is still in memory, the same one several times if several versions are.</summary>
    public IReadOnlyList<string> StillInMemory => Alive(survivedCollections: 0);

    public void Add(string plugin, WeakReference context)
    {
        lock (_gate)
            _leaving.Add((plugin, context, GC.CollectionCount(GC.MaxGeneration)));
        Report();
    }

    private List<string> Alive(int survivedCollections)
    {
        lock (_gate)
        {
            _leaving.RemoveAll(plugin => !plugin.Context.IsAlive);
            var now = GC.CollectionCount(GC.MaxGeneration);
            return [.. _leaving.Where(plugin => now - plugin.Collections >= survivedCollections).Select(plugin => plugin.Plugin)];
        }
    }

    // A few may be on their way out; many that outlived collections mean that a plugin holds on to itself.
    private void Report()
    {
        var plugins = Alive(CollectionsNeeded);
        if (plugins.Count <= _reported)
            return;
        _reported = plugins.Count * 2;
        log.Warning(
            "{Count} unloaded plugins are still in memory ({Plugins}): they keep a timer, a thread or a static handler alive. Restarting the host frees the memory",
            plugins.Count,
            plugins.Distinct());
    }
}
