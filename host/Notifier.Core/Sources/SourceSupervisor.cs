using System.Collections.Concurrent;
using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>Keeps the sources of the present plan going, each on its own, and restarts only those that changed.</summary>
internal sealed class SourceSupervisor(SourceEnvironment environment) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentDictionary<SourceId, SourceRunner> _sources = [];
    private bool _ended;

    /// <summary>Keeps the sources going until cancelled; then stops them all, within 5 s each and side by side.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var look = environment.Time.CreateTimer(_ => CheckForHang(), null, FaultPolicy.StartTimeout, FaultPolicy.StartTimeout);
        await Task.Delay(Timeout.InfiniteTimeSpan, environment.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            _ended = true;
            await Task.WhenAll(_sources.Values.Select(source => source.DisposeAsync().AsTask()));
            _sources.Clear();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Starts, stops and restarts what differs from the plan before.</summary>
    public Task ApplyAsync(NotifierPlan plan) => ChangeAsync(() =>
    {
        var wanted = plan.Sources.ToDictionary(source => source.Id);
        var gone = _sources.Values.Where(source => !wanted.TryGetValue(source.Plan.Id, out var now) || !IsSame(source.Plan, now)).ToList();
        var fresh = plan.Sources.Where(source => !_sources.TryGetValue(source.Id, out var running) || gone.Contains(running)).ToList();
        return (gone, fresh);
    });

    /// <summary>Restarts the sources of a plugin whose folder has changed.</summary>
    public Task ReloadAsync(string pluginId) => ChangeAsync(() =>
    {
        var changed = _sources.Values.Where(source => source.Plan.Plugin == pluginId).ToList();
        return (changed, changed.ConvertAll(source => source.Plan));
    });

    public void Dispose() => _gate.Dispose();

    private async Task ChangeAsync(Func<(List<SourceRunner> Stop, List<SourcePlan> Start)> plan)
    {
        await _gate.WaitAsync();
        try
        {
            if (_ended)
                return;
            var (stop, start) = plan();
            await Task.WhenAll(stop.Select(source => source.DisposeAsync().AsTask()));
            foreach (var source in stop)
            {
                _sources.TryRemove(source.Plan.Id, out _);
                if (start.TrueForAll(plan => plan.Id != source.Plan.Id))
                    Forget(source.Plan);
            }
            foreach (var source in start)
                _sources[source.Id] = SourceRunner.Start(source, environment);
        }
        finally
        {
            _gate.Release();
        }
    }

    private void CheckForHang()
    {
        foreach (var source in _sources.Values)
            source.CheckForHang();
    }

    /// <summary>One that has not stopped is named until it has.</summary>
    private void Forget(SourcePlan gone)
    {
        var (kind, id) = (PluginKind.ChannelSource, gone.Id.Value);
        var runs = environment.Status.LeftBehind.Of(kind, id);
        if (runs.Count == 0)
        {
            environment.Status.Remove(kind, id);
            return;
        }
        environment.Status.Set(kind, id, gone.Plugin, PluginState.Faulted, "removed from the configuration");
        _ = Task.WhenAll(runs).ContinueWith(_ => ForgetUnlessBack(gone.Id), TaskScheduler.Default);
    }

    private void ForgetUnlessBack(SourceId id)
    {
        if (!_sources.ContainsKey(id))
            environment.Status.Remove(PluginKind.ChannelSource, id.Value);
    }

    private static bool IsSame(SourcePlan one, SourcePlan other) =>
        PluginEntry.Of(one).IsSameAs(PluginEntry.Of(other))
        && one.Enabled == other.Enabled && one.LookBack == other.LookBack && one.Name == other.Name;
}
