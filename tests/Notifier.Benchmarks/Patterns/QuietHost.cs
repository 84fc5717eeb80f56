using Notifier.Sdk;

namespace Notifier.Benchmarks.Patterns;

/// <summary>A host that keeps nothing of what it is told.</summary>
internal sealed class QuietHost : IPluginHost
{
    public TimeProvider Time => TimeProvider.System;

    public HttpClient Http => throw new NotSupportedException();

    public string StateDirectory => throw new NotSupportedException();

    public void Log(PluginLogLevel level, string message, Exception? exception = null)
    {
    }

    public void ReportHealth(string detail, bool healthy = true)
    {
    }
}
