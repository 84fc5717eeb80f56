namespace Notifier.Sdk;

/// <summary>What kind of trouble a plugin is in, and so what the host does next.</summary>
public enum PluginFault
{
    /// <summary>May pass by itself: the host tries again, ever more slowly, and gives up after eight attempts in a row.</summary>
    Transient,

    /// <summary>The channel asks for patience: the host waits <see cref="PluginException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>The credentials are refused: the host waits for a change of configuration.</summary>
    Auth,

    /// <summary>The options make no sense to the channel: the host waits for a change of configuration.</summary>
    Config,

    /// <summary>Will not pass: the host quarantines the plugin.</summary>
    Fatal,
}
