using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace CrashesOnThread;

/// <summary>Starts well; then an exception on a thread of its own, which no host can catch.</summary>
[NotifierPlugin("test.crashes-on-thread", PluginKind.ChannelSource)]
public sealed class CrashesOnThreadSource : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        new Thread(() => throw new InvalidOperationException("the poller lost its socket")).Start();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        yield break;
    }
}
