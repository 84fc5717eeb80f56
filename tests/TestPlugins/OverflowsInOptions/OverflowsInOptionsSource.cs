using Notifier.Sdk;

namespace OverflowsInOptions;

/// <summary>Is never constructed: its options end the process before.</summary>
[NotifierPlugin("test.overflows-in-options", PluginKind.ChannelSource, Options = typeof(OverflowsOptions))]
public sealed class OverflowsInOptionsSource(OverflowsOptions options) : IChannelSource
{
    public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{options.Depth}");
}
