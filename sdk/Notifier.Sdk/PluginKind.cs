namespace Notifier.Sdk;

/// <summary>What a plugin is.</summary>
public enum PluginKind
{
    /// <summary>Implements <see cref="IChannelSource"/>.</summary>
    ChannelSource,

    /// <summary>Implements <see cref="ICategoryFilter"/>.</summary>
    CategoryFilter,
}
