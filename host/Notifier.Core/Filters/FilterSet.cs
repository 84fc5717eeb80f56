using System.Collections.Concurrent;
using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>The filters of the present plan, asked on one thread of their own.</summary>
/// <remarks>
/// A dedicated thread, since only that can be given up when a filter spins; and one, since the contract promises filters one
/// call at a time. Each filter is asked about a whole batch before the next, which keeps its tables in the cache.
/// </remarks>
internal sealed class FilterSet : IFilterSet, IAsyncDisposable
{
    private readonly PluginEnvironment _environment;
    private readonly BlockingCollection<FilterBatch> _queue = [];
    private readonly SemaphoreSlim _gate = new(1);
    private List<FilterStarter> _starters = [];
    private volatile HashSet<CategoryId> _categories = [];
    private volatile FilterSlot[] _slots = [];

    public FilterSet(PluginEnvironment environment)
    {
        _environment = environment;
        FilterWorker.Start(_queue, () => _slots, environment.Time);
    }

    public async ValueTask<FilterAnswers> ClassifyAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var batch = new FilterBatch(questions, cancellationToken);
        _queue.Add(batch, cancellationToken);
        return await batch.Done.WaitAsync(cancellationToken);
    }

    /// <summary>Starts what is new in the plan, each filter at least once, swaps, and then ends what is gone.</summary>
    public Task ApplyAsync(NotifierPlan plan)
    {
        _categories = plan.Categories.Keys.ToHashSet();
        return ChangeAsync(() => plan.Filters, _ => false);
    }

    /// <summary>Restarts the filters of a plugin whose folder has changed.</summary>
    public Task ReloadAsync(string pluginId) =>
        ChangeAsync(() => _starters.ConvertAll(launch => launch.Slot.Plan), plan => plan.Plugin == pluginId);

    public async ValueTask DisposeAsync()
    {
        await ChangeAsync(() => [], _ => true);
        _queue.CompleteAdding();
        _gate.Dispose();
    }

    private async Task ChangeAsync(Func<IReadOnlyList<FilterPlan>> wanted, Func<FilterPlan, bool> isStale)
    {
        await _gate.WaitAsync();
        try
        {
            var old = _starters.ToDictionary(launch => launch.Slot.Plan.Id);
            var next = new List<FilterStarter>();
            var fresh = new List<FilterStarter>();
            foreach (var plan in wanted())
            {
                if (old.TryGetValue(plan.Id, out var launch) && IsSame(launch.Slot.Plan, plan) && !isStale(plan))
                    old.Remove(plan.Id);
                else
                    fresh.Add(launch = new FilterStarter(new FilterSlot(plan, _environment), _environment));
                next.Add(launch);
            }
            await Task.WhenAll(fresh.Select(launch => launch.BeginAsync()));
            _starters = next;
            next.ForEach(launch => launch.Slot.Check.Categories = _categories);
            _slots = [.. next.Select(launch => launch.Slot).Where(slot => slot.Plan.Enabled)];
            await DrainAsync();
            await Task.WhenAll(old.Values.Select(launch => launch.DisposeAsync().AsTask()));
            foreach (var gone in old.Keys.Except(next.Select(launch => launch.Slot.Plan.Id)))
                _environment.Status.Remove(PluginKind.CategoryFilter, gone.Value);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Ends when no batch is left that knows the filters of before.</summary>
    private async Task DrainAsync()
    {
        var fence = new FilterBatch([], CancellationToken.None);
        _queue.Add(fence);
        await fence.Done;
    }

    private static bool IsSame(FilterPlan one, FilterPlan other) =>
        PluginEntry.Of(one).IsSameAs(PluginEntry.Of(other)) && one.Enabled == other.Enabled;
}
