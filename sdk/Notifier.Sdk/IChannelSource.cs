namespace Notifier.Sdk;

/// <summary>Reads what people post on one channel. One instance serves one entry of <c>sources</c> in plugins.json.</summary>
/// <remarks>
/// The host constructs the type through its one public constructor, which may take the options type named in
/// <see cref="NotifierPluginAttribute.Options"/> and an <see cref="IPluginHost"/>, in any order. Implement
/// <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/> to let go of resources: the host disposes what it constructed.
/// </remarks>
public interface IChannelSource
{
    /// <summary>Yields posts as they arrive, oldest first, each with the cursor that stands after it.</summary>
    /// <param name="context">Where the previous run ended, and how far to look back when there was none.</param>
    /// <param name="cancellationToken">Set when the host stops or reloads the plugin; end within 5 seconds.</param>
    /// <returns>
    /// A stream that normally never ends. When it does end, the source counts as finished and is not started again until
    /// the host or its configuration is.
    /// </returns>
    /// <remarks>
    /// Called once an instance, on a thread-pool thread. Throw freely: a <see cref="PluginException"/> tells the host what
    /// to do next, any other exception counts as <see cref="PluginFault.Transient"/>. The host then restarts the source from
    /// the last stored cursor, after a delay that grows from 2 seconds to 5 minutes. An item yielded twice is stored once:
    /// the key is the source's id with <see cref="Question.Id"/>.
    /// </remarks>
    /// <exception cref="PluginException">The channel cannot be read.</exception>
    IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken);
}
