namespace Notifier.Core.Plugins;

/// <summary>How a configured source or filter is doing.</summary>
internal enum PluginState
{
    /// <summary>Being loaded or waiting for its first answer.</summary>
    Starting,

    /// <summary>At work.</summary>
    Active,

    /// <summary>In trouble. The detail says when the host tries again: by itself, or after a change of the configuration.</summary>
    Faulted,

    /// <summary>In trouble too often: the host tries again only after a change of its plugin or configuration.</summary>
    Quarantined,

    /// <summary>Switched off, by configuration or --safe-mode.</summary>
    Disabled,

    /// <summary>Cannot run on this host; the detail names the fault.</summary>
    Incompatible,
}
