using System.Collections.Concurrent;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Faults;

/// <summary>Makes plugins of test code.</summary>
internal sealed class ScriptedRegistry : IPluginRegistry
{
    private readonly Dictionary<string, Func<SourcePlan, IChannelSource>> _sources = [];
    private readonly Dictionary<string, Func<FilterPlan, ICategoryFilter>> _filters = [];

    public IReadOnlyList<PluginDescription> Plugins { get; set; } = [];

    /// <summary>The id of every entry that was constructed, in order.</summary>
    public ConcurrentQueue<string> Constructed { get; } = [];

    /// <summary>The id of every entry that was disposed, in order.</summary>
    public ConcurrentQueue<string> Released { get; } = [];

    /// <summary>Makes the plugin known as if it had been found in a folder.</summary>
    public void Describe(string plugin, string assembly, params string[] problems) => Plugins =
    [
        .. Plugins.Where(known => known.Manifest.Id != plugin),
        new()
        {
            Manifest = new() { Id = plugin, Name = plugin, Version = "1.0.0", Kind = PluginKind.ChannelSource, Assembly = assembly, Sdk = "[1.0,2)" },
            Folder = Path.Combine(Path.GetTempPath(), "no-such-folder", plugin),
            Problems = problems,
        },
    ];

    /// <summary>The source every entry of the plugin gets; called for each start.</summary>
    public void Source(string plugin, Func<SourceContext, CancellationToken, IAsyncEnumerable<SourceItem>> read) =>
        _sources[plugin] = _ => new ScriptedSource(read);

    public void SourceFactory(string plugin, Func<SourcePlan, IChannelSource> construct) => _sources[plugin] = construct;

    public void Filter(string plugin, Func<Question, CancellationToken, ValueTask<IReadOnlyList<CategoryMatch>>> classify) =>
        _filters[plugin] = _ => new ScriptedFilter(classify);

    public void FilterFactory(string plugin, Func<FilterPlan, ICategoryFilter> construct) => _filters[plugin] = construct;

    public PluginInstance<IChannelSource> CreateSource(SourcePlan plan)
    {
        Constructed.Enqueue(plan.Id.Value);
        return _sources.TryGetValue(plan.Plugin, out var construct)
            ? new(construct(plan), $"{plan.Plugin} 1.0.0", () => Released.Enqueue(plan.Id.Value))
            : throw new PluginException(PluginFault.Config, $"there is no plugin {plan.Plugin}");
    }

    public PluginInstance<ICategoryFilter> CreateFilter(FilterPlan plan)
    {
        Constructed.Enqueue(plan.Id.Value);
        return _filters.TryGetValue(plan.Plugin, out var construct)
            ? new(construct(plan), $"{plan.Plugin} 1.0.0", () => Released.Enqueue(plan.Id.Value))
            : throw new PluginException(PluginFault.Config, $"there is no plugin {plan.Plugin}");
    }

    public IAsyncEnumerable<string> WatchAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class ScriptedSource(Func<SourceContext, CancellationToken, IAsyncEnumerable<SourceItem>> read) : IChannelSource
    {
        public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) => read(context, cancellationToken);
    }

    private sealed class ScriptedFilter(Func<Question, CancellationToken, ValueTask<IReadOnlyList<CategoryMatch>>> classify) : ICategoryFilter
    {
        public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) =>
            classify(question, cancellationToken);
    }
}
