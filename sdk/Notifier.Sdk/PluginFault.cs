namespace Notifier.Sdk;

/// <summary>What kind of trouble a plugin is in, and so what the host does next.</summary>
public enum PluginFault
{
    /// <summary>May pass by itself: the host tries again, ever more slowly up to five minutes apart, for as long as it takes.</summary>
    Transient,

    /// <summary>The channel asks for patience: the host waits <see cref="PluginException.RetryAfter"/>, at most an hour.</summary>
    RateLimited,

    /// <summary>The credentials are refused: the host tries again every hour, and at once when the configuration changes.</summary>
    Auth,

    /// <summary>The options make no sense to the channel: the host tries again every hour, and at once when the configuration changes.</summary>
    Config,

    /// <summary>Will not pass whatever the channel does: the host quarantines the plugin. Never for what a channel answers.</summary>
    Fatal,
}
