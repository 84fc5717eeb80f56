namespace Notifier.Sdk;

/// <summary>How serious a line in the log is.</summary>
public enum PluginLogLevel
{
    /// <summary>Of use to the plugin's author only.</summary>
    Debug,

    /// <summary>Normal course of events.</summary>
    Information,

    /// <summary>Someone may want to look.</summary>
    Warning,

    /// <summary>Something was lost or will not work.</summary>
    Error,
}
