using Notifier.Sdk;
using Notifier.Sdk.Testing;

namespace Notifier.Plugins.Replay.Tests;

internal sealed class FakeHost : IPluginHost
{
    public ManualClock Clock { get; } = new();

    public List<string> Warnings { get; } = [];

    public string Health { get; private set; } = "";

    public bool IsHealthy { get; private set; } = true;

    public TimeProvider Time => Clock;

    public HttpClient Http => throw new InvalidOperationException("A replay does not use the network.");

    public string StateDirectory => throw new InvalidOperationException("A replay keeps no state of its own.");

    public string ConfigurationDirectory { get; set; } = Environment.CurrentDirectory;

    public void Log(PluginLogLevel level, string message, Exception? exception = null)
    {
        if (level >= PluginLogLevel.Warning)
            Warnings.Add(message);
    }

    public void ReportHealth(string detail, bool healthy = true) => (Health, IsHealthy) = (detail, healthy);
}
