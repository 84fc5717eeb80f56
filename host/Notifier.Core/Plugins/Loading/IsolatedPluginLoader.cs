using System.Runtime.Loader;
using McMaster.NETCore.Plugins;
using Notifier.Core.Plugins.Inspection;

namespace Notifier.Core.Plugins.Loading;

/// <summary>One collectible load context for each loaded plugin; the SDK alone is shared with the host.</summary>
internal sealed class IsolatedPluginLoader : IPluginLoader
{
    public PluginCode Load(string assemblyPath)
    {
        var loader = new PluginLoader(new PluginConfig(assemblyPath)
        {
            IsUnloadable = true,
            SharedAssemblies = { HostSdk.Assembly.GetName() },
        });
        try
        {
            var assembly = loader.LoadDefaultAssembly();
            var context = new WeakReference(AssemblyLoadContext.GetLoadContext(assembly), trackResurrection: true);
            return new PluginCode(assembly, context, loader);
        }
        catch
        {
            loader.Dispose();
            throw;
        }
    }
}
