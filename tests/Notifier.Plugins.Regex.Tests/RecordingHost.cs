using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Tests;

/// <summary>Keeps what the plugin says.</summary>
internal sealed class RecordingHost : IPluginHost
{
    public List<(PluginLogLevel Level, string Message)> Logged { get; } = [];

    public List<(string Detail, bool Healthy)> Health { get; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public HttpClient Http => throw new InvalidOperationException("The filter has no business on the network.");

    public string StateDirectory => throw new InvalidOperationException("The filter keeps nothing.");

    public void Log(PluginLogLevel level, string message, Exception? exception = null) => Logged.Add((level, message));

    public void ReportHealth(string detail, bool healthy = true) => Health.Add((detail, healthy));
}
