namespace Notifier.Sdk;

/// <summary>Something posted along with a text, such as a photograph. Its content is never fetched by the host.</summary>
public sealed record Attachment
{
    /// <summary>A file name or a description, as people see it.</summary>
    public required string Name { get; init; }

    /// <summary>The media type as the channel states it, such as <c>image/jpeg</c>, or empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Where a person can see it: an absolute http or https address, or null. Others are dropped by the host.</summary>
    public Uri? Url { get; init; }
}
