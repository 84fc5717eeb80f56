using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace ExitsLater;

/// <summary>Starts well; a second later a timer of its own ends the process as if nothing were wrong.</summary>
[NotifierPlugin("test.exits-later", PluginKind.ChannelSource)]
public sealed class ExitsLaterSource : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        await using var timer = new Timer(_ => Environment.Exit(0), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        yield break;
    }
}
