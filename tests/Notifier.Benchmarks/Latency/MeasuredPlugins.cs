using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Latency;

/// <summary>One source and one filter, there already: how long plugins take to load is another matter.</summary>
internal sealed class MeasuredPlugins(IChannelSource source, ICategoryFilter filter) : IPluginRegistry
{
    public IReadOnlyList<PluginDescription> Plugins => [];

    public PluginInstance<IChannelSource> CreateSource(SourcePlan plan) => new(source, plan.Plugin, static () => { });

    public PluginInstance<ICategoryFilter> CreateFilter(FilterPlan plan) => new(filter, plan.Plugin, static () => { });

    public IAsyncEnumerable<string> WatchAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
