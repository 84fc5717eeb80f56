namespace Notifier.Plugins.Feed.Reading;

/// <summary>One entry of a feed, whatever the format; texts are plain.</summary>
internal sealed record FeedItem
{
    /// <summary>RSS guid, Atom id or JSON id, as written; null when absent.</summary>
    public string? Guid { get; init; }

    public Uri? Link { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public string Author { get; init; } = "";

    public DateTimeOffset? PostedAt { get; init; }

    public string? Language { get; init; }

    /// <summary>The guid of the entry this one answers (RFC 4685), or null.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The title on a line of its own, then the body; one of them when the other is missing or says the same.</summary>
    public string Text => (Title, Body) switch
    {
        ("", _) => Body,
        (_, "") => Title,
        _ when Body == Title || Body.StartsWith(Title + "\n", StringComparison.Ordinal) => Body,
        _ => Title + "\n" + Body,
    };
}
