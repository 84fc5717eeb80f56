namespace Notifier.Sdk;

/// <summary>An answer to publish.</summary>
public sealed record Reply
{
    /// <summary>What is answered.</summary>
    public required Question Question { get; init; }

    /// <summary>The answer, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same for every attempt at this reply: a channel that knows the key already must not publish twice.</summary>
    public required string IdempotencyKey { get; init; }
}
