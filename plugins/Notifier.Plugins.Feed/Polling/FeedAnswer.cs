namespace Notifier.Plugins.Feed.Polling;

/// <summary>What a server said when asked for a feed.</summary>
internal sealed record FeedAnswer
{
    /// <summary>The document, or null when it is not modified.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The charset the Content-Type header names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Where the document was found in the end.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where it is from now on, or null when it has not moved for good.</summary>
    public Uri? MovedTo { get; init; }

    public Validators Validators { get; init; }

    /// <summary>How long the server asks to be left alone; zero when it does not say.</summary>
    public TimeSpan Patience { get; init; }
}
