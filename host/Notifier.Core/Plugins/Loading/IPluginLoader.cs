using System.Reflection;

namespace Notifier.Core.Plugins.Loading;

/// <summary>Brings a plugin's assembly into the process, apart from the host's and other plugins' assemblies.</summary>
internal interface IPluginLoader
{
    /// <summary>Loads the assembly with the SDK of the host and everything else from its own folder.</summary>
    /// <param name="assemblyPath">Full path of the .dll; its folder must not change until the code is collected.</param>
    /// <exception cref="Exception">Whatever the runtime throws for an assembly it cannot load.</exception>
    PluginCode Load(string assemblyPath);
}

/// <summary>A loaded assembly. Disposing it lets the runtime unload it once nothing uses it.</summary>
internal sealed class PluginCode(Assembly assembly, WeakReference context, IDisposable loader) : IDisposable
{
    public Assembly Assembly { get; private set; } = assembly;

    /// <summary>Alive until the runtime has let the code go.</summary>
    public WeakReference Context { get; } = context;

    public void Dispose()
    {
        Assembly = null!;
        loader.Dispose();
    }
}
