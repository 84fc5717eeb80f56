using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace OverflowsAtStart;

/// <summary>Its constructor calls itself until there is no stack left.</summary>
[NotifierPlugin("test.overflows-at-start", PluginKind.ChannelSource)]
public sealed class OverflowsAtStartSource : IChannelSource
{
    private readonly int _depth;

    public OverflowsAtStartSource() => _depth = Deeper(0);

    public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_depth}");

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static int Deeper(int depth) => depth < 0 ? depth : 1 + Deeper(depth + 1);
}
