using Notifier.Core.Supervision;
using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>
/// Runs of sources and filters that have not come back though they were told to stop. Each may hold a thread and memory, so they are
/// counted and bounded.
/// </summary>
/// <param name="host">Told when there are many.</param>
/// <param name="changed">Called after every change, on the thread that made it.</param>
internal sealed class LeftBehind(HostFaults host, Action changed)
{
    /// <summary>Of one source or filter; its next start waits until one has come back.</summary>
    public const int Most = 3;

    /// <summary>So many of all are a reason to restart the host.</summary>
    public const int Many = 6;

    private readonly Lock _lock = new();
    private readonly List<(PluginKind Kind, string Id, Task ComesBack)> _runs = [];

    /// <param name="kind">Source or filter.</param>
    /// <param name="id">Its id in plugins.json.</param>
    /// <param name="comesBack">Ends when the run has come back after all.</param>
    public void Add(PluginKind kind, string id, Task comesBack)
    {
        var run = (kind, id, comesBack);
        lock (_lock)
            _runs.Add(run);
        Tell();
        _ = comesBack.ContinueWith(_ => Remove(run), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>What has not come back of one source or filter.</summary>
    public IReadOnlyList<Task> Of(PluginKind kind, string id)
    {
        lock (_lock)
            return _runs.Count == 0 ? [] : [.. _runs.Where(run => run.Kind == kind && run.Id == id).Select(run => run.ComesBack)];
    }

    /// <summary>Ends when one more run may be begun.</summary>
    public Task Room(PluginKind kind, string id) => Of(kind, id) is { Count: >= Most } runs ? Task.WhenAny(runs) : Task.CompletedTask;

    /// <summary>As a phrase for the status; empty when all have come back.</summary>
    public string NoteOn(PluginKind kind, string id) => Of(kind, id).Count switch
    {
        0 => "",
        1 => "a run of it has not come back, and a restart of Notifier frees what it holds",
        var count => $"{count} runs of it have not come back, and a restart of Notifier frees what they hold",
    };

    private void Remove((PluginKind, string, Task) run)
    {
        lock (_lock)
            _runs.Remove(run);
        Tell();
    }

    private void Tell()
    {
        int count;
        lock (_lock)
            count = _runs.Count;
        if (count < Many)
            host.Clear("the plugins");
        else
            host.Set("the plugins", $"{count} runs have not come back and hold threads and memory; a restart of Notifier frees them");
        changed();
    }
}
