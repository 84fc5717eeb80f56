using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace HangsInStream;

/// <summary>Its stream blocks the thread that reads it and does not heed cancellation.</summary>
[NotifierPlugin("test.hangs-in-stream", PluginKind.ChannelSource)]
public sealed class HangsInStreamSource(IPluginHost host) : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        host.Log(PluginLogLevel.Information, "hanging");
        using var never = new ManualResetEventSlim();
        never.Wait(CancellationToken.None);
        await Task.Yield();
        yield break;
    }
}
