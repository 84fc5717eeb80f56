using Notifier.Sdk;

namespace UnspeakableOptions;

/// <summary>Is never constructed: its options throw before.</summary>
[NotifierPlugin("test.unspeakable-options", PluginKind.ChannelSource, Options = typeof(SpeechlessOptions))]
public sealed class UnspeakableOptionsSource(SpeechlessOptions options) : IChannelSource
{
    public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) =>
        throw new NotSupportedException(options.Account);
}
