using Notifier.Sdk;

namespace ThrowingMessage;

/// <summary>Throws an exception that throws when anybody looks at it.</summary>
[NotifierPlugin("test.throwing-message", PluginKind.ChannelSource, Options = typeof(ThrowingMessageOptions))]
public sealed class ThrowingMessageSource : IChannelSource
{
    public ThrowingMessageSource(ThrowingMessageOptions options)
    {
        if (options.AtStart)
            throw new UnspeakableException();
    }

    public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) => throw new UnspeakableException();

    private sealed class UnspeakableException : Exception
    {
        public override string Message => throw new InvalidOperationException("unspeakable");

        public override string StackTrace => throw new InvalidOperationException("unspeakable");

        public override string ToString() => throw new InvalidOperationException("unspeakable");
    }
}
