namespace Notifier.Core.Plugins.Loading;

/// <summary>
/// The plugins whose code is in the process: one load context per content, shared by its instances. Code that cannot be unloaded stays
/// until the process ends, for whoever wants the same content again.
/// </summary>
internal sealed class LoadedPlugins(IsolatedPluginLoader loader, UnloadWatch unloads)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Loaded> _loaded = [];

    /// <summary>Loads the plugin, or joins those who have loaded the same content before.</summary>
    /// <exception cref="Exception">Whatever the runtime throws for an assembly it cannot load.</exception>
    public PluginUse Use(UsablePlugin plugin)
    {
        lock (_gate)
        {
            if (!_loaded.TryGetValue(plugin.Copy.Hash, out var loaded))
                _loaded[plugin.Copy.Hash] = loaded = new Loaded(loader.Load(plugin.AssemblyPath), plugin.Copy.Share());
            loaded.Uses++;
            return new PluginUse(loaded.Code, plugin.ClassName, () => Release(plugin, loaded));
        }
    }

    private void Release(UsablePlugin plugin, Loaded loaded)
    {
        lock (_gate)
        {
            if (--loaded.Uses > 0 || !loaded.Code.IsUnloadable)
                return;
            _loaded.Remove(plugin.Copy.Hash);
        }

        unloads.Add(plugin.Label, loaded.Code.Context);
        loaded.Code.Dispose();
        loaded.Copy.Dispose();
    }

    private sealed class Loaded(PluginCode code, ShadowLease copy)
    {
        public PluginCode Code { get; } = code;

        public ShadowLease Copy { get; } = copy;

        public int Uses { get; set; }
    }
}
