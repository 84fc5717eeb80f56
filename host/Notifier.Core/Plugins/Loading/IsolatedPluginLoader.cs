using System.Runtime.Loader;
using McMaster.NETCore.Plugins;
using Notifier.Core.Plugins.Inspection;

namespace Notifier.Core.Plugins.Loading;

/// <summary>Brings plugins' assemblies into the process, apart from the host's and each other's: one load context for each loaded plugin; the SDK alone is shared with the host.</summary>
internal sealed class IsolatedPluginLoader(PluginCompilation compilation)
{
    /// <summary>Loads the assembly with the SDK of the host and everything else from its own folder.</summary>
    /// <param name="assemblyPath">Full path of the .dll; its folder must not change until the code is collected.</param>
    /// <exception cref="Exception">Whatever the runtime throws for an assembly it cannot load.</exception>
    public PluginCode Load(string assemblyPath)
    {
        var loader = new PluginLoader(new PluginConfig(assemblyPath)
        {
            // The runtime uses code compiled ahead in no context that can be unloaded.
            IsUnloadable = compilation is PluginCompilation.Jit || !AssemblyFile.IsReadyToRun(assemblyPath),
            SharedAssemblies = { HostSdk.Assembly.GetName() },
        });
        try
        {
            var assembly = loader.LoadDefaultAssembly();
            return new PluginCode(assembly, AssemblyLoadContext.GetLoadContext(assembly)!, loader);
        }
        catch
        {
            loader.Dispose();
            throw;
        }
    }
}
