namespace Notifier.Sdk;

/// <summary>Trouble that a plugin understands well enough to tell the host what kind it is.</summary>
/// <param name="fault">What kind of trouble, and so what the host does next.</param>
/// <param name="message">What happened, with the offending value and what to do about it; never a secret.</param>
/// <param name="innerException">What caused it, or null.</param>
public sealed class PluginException(PluginFault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What kind of trouble.</summary>
    public PluginFault Fault { get; } = fault;

    /// <summary>With <see cref="PluginFault.RateLimited"/>: how long to wait; null leaves it to the host.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
