namespace Notifier.Sdk;

/// <summary>A post that reached us. Immutable; members may be added, none is positional.</summary>
public sealed record Question
{
    /// <summary>The post's native id on its channel: opaque, stable, unique within the source, at most 512 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What was written, as plain text. A title comes first, on a line of its own. The host brings it to NFC.</summary>
    public required string Text { get; init; }

    /// <summary>The id of the source in plugins.json. The host sets it; a source leaves it empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The place it was written, as people call it, such as <c>twitter:show_tweet</c>. Empty: the source's name is used.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Who wrote it, as shown to people: a handle, name or address. Empty when the channel does not tell.</summary>
    public string Author { get; init; } = "";

    /// <summary>The account the source speaks for wrote it. Such posts are never offered to a specialist.</summary>
    public bool IsOwnPost { get; init; }

    /// <summary>Where a person can read it: an absolute http or https address, or null. Others are dropped by the host.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it was written, or null when the channel does not tell: the time of arrival is used then.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>BCP 47 language as the channel states it, such as <c>ko</c>, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The native id of the post this one replies to, or null.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>
    /// The native id of the post that began the conversation, or null when the channel does not tell. What the same author writes in one
    /// conversation is one question; what the source's own account writes there answers it.
    /// </summary>
    public string? ThreadId { get; init; }

    /// <summary>Who wrote it, as the channel itself knows them: stays when the shown name changes. Null when the channel does not tell.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The post is known already and its author has rewritten it: the new words take the place of the old ones.</summary>
    public bool IsEdited { get; init; }

    /// <summary>What was posted along with the text.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];
}
