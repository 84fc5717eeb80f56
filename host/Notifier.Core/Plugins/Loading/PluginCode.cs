using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins;
using Notifier.Core.Plugins.Inspection;

namespace Notifier.Core.Plugins.Loading;

/// <summary>
/// A plugin's assembly in the process, apart from the host's and other plugins' assemblies. Disposing it lets the runtime unload it, if it can
/// be unloaded, once nothing uses it.
/// </summary>
internal sealed class PluginCode : IDisposable
{
    private readonly PluginLoader _loader;

    private PluginCode(PluginLoader loader)
    {
        _loader = loader;
        Assembly = loader.LoadDefaultAssembly();
        var context = AssemblyLoadContext.GetLoadContext(Assembly)!;
        IsUnloadable = context.IsCollectible;
        Context = new WeakReference(context, trackResurrection: true);
    }

    public Assembly Assembly { get; private set; }

    /// <summary>Whether the runtime can let the code go before the process ends.</summary>
    public bool IsUnloadable { get; }

    /// <summary>Alive until the runtime has let the code go.</summary>
    public WeakReference Context { get; }

    /// <summary>Loads the assembly with the SDK of the host and everything else from its own folder.</summary>
    /// <param name="assemblyPath">Full path of the .dll; its folder must not change until the code is collected.</param>
    /// <exception cref="Exception">Whatever the runtime throws for an assembly it cannot load.</exception>
    public static PluginCode Load(string assemblyPath, PluginCompilation compilation)
    {
        var loader = new PluginLoader(new PluginConfig(assemblyPath)
        {
            // The runtime uses code compiled ahead in no context that can be unloaded.
            IsUnloadable = compilation is PluginCompilation.Jit || !AssemblyFile.IsReadyToRun(assemblyPath),
            SharedAssemblies = { HostSdk.Assembly.GetName() },
        });
        try
        {
            return new PluginCode(loader);
        }
        catch
        {
            loader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Assembly = null!;
        _loader.Dispose();
    }
}
