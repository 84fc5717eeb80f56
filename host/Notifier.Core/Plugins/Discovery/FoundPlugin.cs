using Notifier.Core.Plugins.Loading;

namespace Notifier.Core.Plugins.Discovery;

/// <summary>What a plugin's folder holds, and what of it can run.</summary>
/// <param name="stamp">Of the folder when it was examined; empty when it could not be read.</param>
/// <param name="usable">Null when the plugin cannot run.</param>
internal sealed class FoundPlugin(string stamp, PluginDescription description, UsablePlugin? usable)
{
    public string Stamp { get; } = stamp;

    public PluginDescription Description { get; } = description;

    public UsablePlugin? Usable { get; } = usable;

    public string Id => Description.Manifest.Id;
}
