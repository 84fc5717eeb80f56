using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace ThrowsAtStart;

/// <summary>Its constructor throws.</summary>
[NotifierPlugin("test.throws-at-start", PluginKind.ChannelSource)]
public sealed class ThrowsAtStartSource : IChannelSource
{
    public ThrowsAtStartSource() => throw new InvalidOperationException("no forum today");

    public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
