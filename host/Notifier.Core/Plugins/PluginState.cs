namespace Notifier.Core.Plugins;

/// <summary>How a configured source or filter is doing.</summary>
internal enum PluginState
{
    /// <summary>Being loaded or waiting for its first answer.</summary>
    Starting,

    /// <summary>At work.</summary>
    Active,

    /// <summary>The channel asked for patience; the detail says until when. Not a fault.</summary>
    Waiting,

    /// <summary>In trouble. The detail says since when, and when the host tries again.</summary>
    Faulted,

    /// <summary>Not safe to run, or hopeless by its own word: the host tries again only after a change of its plugin or configuration.</summary>
    Quarantined,

    /// <summary>Switched off, by configuration or --safe-mode.</summary>
    Disabled,

    /// <summary>Cannot run on this host; the detail names the fault.</summary>
    Incompatible,
}
