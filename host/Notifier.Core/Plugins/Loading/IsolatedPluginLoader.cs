using System.Runtime.Loader;
using McMaster.NETCore.Plugins;
using Notifier.Core.Plugins.Inspection;

namespace Notifier.Core.Plugins.Loading;

/// <summary>One load context for each loaded plugin; the SDK alone is shared with the host.</summary>
internal sealed class IsolatedPluginLoader(PluginCompilation compilation) : IPluginLoader
{
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
