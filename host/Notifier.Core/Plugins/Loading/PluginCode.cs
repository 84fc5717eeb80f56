using System.Reflection;
using System.Runtime.Loader;

namespace Notifier.Core.Plugins.Loading;

/// <summary>A loaded assembly. Disposing it lets the runtime unload it, if it can be unloaded, once nothing uses it.</summary>
internal sealed class PluginCode(Assembly assembly, AssemblyLoadContext context, IDisposable loader) : IDisposable
{
    public Assembly Assembly { get; private set; } = assembly;

    /// <summary>Whether the runtime can let the code go before the process ends.</summary>
    public bool IsUnloadable { get; } = context.IsCollectible;

    /// <summary>Alive until the runtime has let the code go.</summary>
    public WeakReference Context { get; } = new(context, trackResurrection: true);

    public void Dispose()
    {
        Assembly = null!;
        loader.Dispose();
    }
}
