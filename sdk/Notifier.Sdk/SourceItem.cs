namespace Notifier.Sdk;

/// <summary>What a source yields: a question, or none, and the cursor that stands after it.</summary>
public sealed record SourceItem
{
    /// <summary>The post, or null to move the cursor alone (a page that held nothing of interest).</summary>
    public Question? Question { get; init; }

    /// <summary>The native id of a post that its author has deleted, or null: nobody need answer it any more.</summary>
    public string? DeletedId { get; init; }

    /// <summary>
    /// Where to resume once this item is stored, or null to leave the stored cursor as it is. The host stores it in the
    /// same transaction as the questions it covers.
    /// </summary>
    public Cursor? Cursor { get; init; }
}
