namespace Notifier.Core.Plugins.Loading;

/// <summary>
/// The plugins whose code is in the process: one load context per content, shared by its instances. Code that cannot be unloaded stays
/// until the process ends, for whoever wants the same content again.
/// </summary>
internal sealed class LoadedPlugins(PluginCompilation compilation, UnloadWatch unloads)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (PluginCode Code, ShadowLease Copy, int Uses)> _loaded = [];

    /// <summary>Loads the plugin, or joins those who have loaded the same content before.</summary>
    /// <exception cref="Exception">Whatever the runtime throws for an assembly it cannot load.</exception>
    public PluginUse Use(UsablePlugin plugin)
    {
        lock (_gate)
        {
            var (code, copy, uses) = _loaded.TryGetValue(plugin.Copy.Hash, out var loaded)
                ? loaded
                : (PluginCode.Load(plugin.AssemblyPath, compilation), plugin.Copy.Share(), 0);
            _loaded[plugin.Copy.Hash] = (code, copy, uses + 1);
            return new PluginUse(code, plugin.ClassName, () => Release(plugin));
        }
    }

    private void Release(UsablePlugin plugin)
    {
        PluginCode code;
        ShadowLease copy;
        lock (_gate)
        {
            (code, copy, var uses) = _loaded[plugin.Copy.Hash];
            _loaded[plugin.Copy.Hash] = (code, copy, uses - 1);
            if (uses > 1 || !code.IsUnloadable)
                return;
            _loaded.Remove(plugin.Copy.Hash);
        }

        unloads.Add(plugin.Label, code.Context);
        code.Dispose();
        copy.Dispose();
    }
}
