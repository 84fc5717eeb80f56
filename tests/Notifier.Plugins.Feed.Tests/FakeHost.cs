using System.Net;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests;

/// <param name="unpacks">Whether the shared client unpacks answers before the plugin sees them; a host may do either.</param>
internal sealed class FakeHost(bool unpacks = true) : IPluginHost, IDisposable
{
    public ObservedClock Clock { get; } = new();

    public List<string> Lines { get; } = [];

    public List<string> Warnings { get; } = [];

    public string Health { get; private set; } = "";

    public bool IsHealthy { get; private set; } = true;

    public TimeProvider Time => Clock;

    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = unpacks ? DecompressionMethods.All : DecompressionMethods.None,
    });

    public string StateDirectory => throw new InvalidOperationException("A feed keeps all its state in the cursor.");

    public void Log(PluginLogLevel level, string message, Exception? exception = null) =>
        (level >= PluginLogLevel.Warning ? Warnings : Lines).Add(message);

    public void ReportHealth(string detail, bool healthy = true) => (Health, IsHealthy) = (detail, healthy);

    public void Dispose() => Http.Dispose();
}
