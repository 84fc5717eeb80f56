namespace Notifier.Sdk;

/// <summary>An ability a source may have: to publish an answer on the channel the question came from.</summary>
public interface IReplyChannel
{
    /// <summary>Publishes the reply; once it returns, the reply is public.</summary>
    /// <param name="reply">What to say, to which question, with a key that makes a retry harmless.</param>
    /// <param name="cancellationToken">Set when the host stops waiting; the reply may or may not be public then.</param>
    /// <returns>The reply's native id on the channel.</returns>
    /// <exception cref="PluginException">The channel refused the reply.</exception>
    Task<string> ReplyAsync(Reply reply, CancellationToken cancellationToken);
}
