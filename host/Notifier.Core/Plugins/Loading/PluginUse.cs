using System.Reflection;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Loading;

/// <summary>The right to use a loaded plugin. After disposal nothing of its types may be kept.</summary>
internal sealed class PluginUse(PluginCode code, string className, Action release) : IDisposable
{
    private int _disposed;

    /// <exception cref="TypeLoadException">The class or one of its bases cannot be loaded.</exception>
    public Type PluginType => code.Assembly.GetType(className, throwOnError: true)!;

    /// <summary>The type that <c>with</c> is bound to, or null when the plugin takes no options.</summary>
    public Type? OptionsType => PluginType.GetCustomAttribute<NotifierPluginAttribute>()!.Options;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            release();
    }
}
