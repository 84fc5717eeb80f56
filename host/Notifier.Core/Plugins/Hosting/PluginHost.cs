using Notifier.Sdk;
using Serilog.Events;

namespace Notifier.Core.Plugins.Hosting;

/// <summary>What one instance sees of the host.</summary>
/// <param name="kind">Source or filter.</param>
/// <param name="id">The instance's id in plugins.json.</param>
/// <param name="plugin">The plugin's id and version.</param>
internal sealed class PluginHost(
    PluginKind kind, string id, string plugin, string stateDirectory, string configurationDirectory,
    HttpClient http, TimeProvider time, StatusRegister status, Serilog.ILogger log)
    : IPluginHost
{
    private readonly PluginLog _log = new(log.ForContext("Plugin", plugin).ForContext("Instance", id).ForContext("Speaker", id), time);
    private volatile bool _released;

    public TimeProvider Time => time;

    public HttpClient Http => http;

    public string StateDirectory => stateDirectory;

    public string ConfigurationDirectory => configurationDirectory;

    public void Log(PluginLogLevel level, string message, Exception? exception = null) =>
        _log.Write(Level(level), message ?? "", exception);

    public void ReportHealth(string detail, bool healthy = true)
    {
        if (!_released)
            status.Set(kind, id, plugin, healthy ? PluginState.Active : PluginState.Faulted, FaultText.OneLine(detail));
    }

    /// <summary>From now on the instance's reports are its own: another may have taken its place.</summary>
    public void Release()
    {
        _released = true;
        http.Dispose();
    }

    private static LogEventLevel Level(PluginLogLevel level) => level switch
    {
        PluginLogLevel.Debug => LogEventLevel.Debug,
        PluginLogLevel.Warning => LogEventLevel.Warning,
        PluginLogLevel.Error => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };
}
