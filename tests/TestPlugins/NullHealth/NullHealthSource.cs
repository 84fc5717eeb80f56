using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace NullHealth;

/// <summary>Says null wherever it may say something, then stays quiet.</summary>
[NotifierPlugin("test.null-health", PluginKind.ChannelSource)]
public sealed class NullHealthSource(IPluginHost host) : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        host.ReportHealth(null!);
        host.ReportHealth(null!, healthy: false);
        host.Log(PluginLogLevel.Warning, null!);
        await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken);
        yield break;
    }
}
