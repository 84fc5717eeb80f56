using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace HangsAtStart;

/// <summary>Its constructor says so and never returns.</summary>
[NotifierPlugin("test.hangs-at-start", PluginKind.ChannelSource)]
public sealed class HangsAtStartSource : IChannelSource
{
    public HangsAtStartSource(IPluginHost host)
    {
        host.Log(PluginLogLevel.Information, "hanging");
        using var never = new ManualResetEventSlim();
        never.Wait();
    }

    public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
