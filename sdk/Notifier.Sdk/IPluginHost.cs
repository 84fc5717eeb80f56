namespace Notifier.Sdk;

/// <summary>What the host offers one plugin instance. All members may be called from any thread.</summary>
public interface IPluginHost
{
    /// <summary>The clock. Take the time and every delay from it, so that replays and tests can move it.</summary>
    TimeProvider Time { get; }

    /// <summary>A shared client with the host's proxy and user agent, 100 seconds of time-out and no retry. Do not dispose it.</summary>
    /// <remarks>It follows no redirect: the plugin decides where its credentials may travel, and whether a move is for good.</remarks>
    HttpClient Http { get; }

    /// <summary>An existing folder that belongs to this instance alone and outlives restarts; full path.</summary>
    string StateDirectory { get; }

    /// <summary>The folder in which plugins.json lies; full path. A relative path in your options starts there.</summary>
    string ConfigurationDirectory => Environment.CurrentDirectory;

    /// <summary>Writes a line to the host's log under the plugin's name. The message is data: it is never a format string.</summary>
    /// <param name="level">How serious it is.</param>
    /// <param name="message">One line of at most 4,096 characters; what follows a line break is indented. Of more than 100 lines a minute the rest is counted.</param>
    /// <param name="exception">What was thrown, or null.</param>
    void Log(PluginLogLevel level, string message, Exception? exception = null);

    /// <summary>Says how the instance is doing, for <c>notifier status</c> and the tray. The last call counts.</summary>
    /// <param name="detail">One line, such as "412 of 450 calls left until 14:15".</param>
    /// <param name="healthy">False when someone should look.</param>
    void ReportHealth(string detail, bool healthy = true);
}
