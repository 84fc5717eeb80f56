using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>The plugins on this machine, and the making of instances.</summary>
internal interface IPluginRegistry : IDisposable
{
    /// <summary>Every plugin found, broken ones included, by id.</summary>
    IReadOnlyList<PluginDescription> Plugins { get; }

    /// <summary>Loads the plugin if need be and constructs a source with its options.</summary>
    /// <exception cref="PluginException">
    /// Config: unknown plugin or options it refuses. Fatal: it cannot be loaded or constructed. Otherwise what its constructor threw.
    /// </exception>
    PluginInstance<IChannelSource> CreateSource(SourcePlan plan);

    /// <summary>Loads the plugin if need be and constructs a filter with its options.</summary>
    /// <exception cref="PluginException">
    /// Config: unknown plugin or options it refuses. Fatal: it cannot be loaded or constructed. Otherwise what its constructor threw.
    /// </exception>
    PluginInstance<ICategoryFilter> CreateFilter(FilterPlan plan);

    /// <summary>The ids of plugins whose folder was added, replaced or removed, once it has come to rest. Never ends by itself.</summary>
    IAsyncEnumerable<string> WatchAsync(CancellationToken cancellationToken);
}

/// <summary>A constructed plugin. Disposing it disposes the plugin and lets its code be unloaded.</summary>
/// <param name="value">The plugin.</param>
/// <param name="plugin">Its id and version, such as <c>notifier.feed 1.0.0</c>.</param>
/// <param name="release">Called once, after the plugin was disposed.</param>
internal sealed class PluginInstance<T>(T value, string plugin, Action release) : IAsyncDisposable
    where T : class
{
    private int _disposed;

    public T Value { get; } = value;

    public string Plugin { get; } = plugin;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        try
        {
            if (Value is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (Value is IDisposable disposable)
                disposable.Dispose();
        }
        finally
        {
            release();
        }
    }
}
