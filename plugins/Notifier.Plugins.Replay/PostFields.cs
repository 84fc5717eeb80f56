namespace Notifier.Plugins.Replay;

/// <summary>The members of a recorded post that count, as they stand in the line; null when absent or of another type.</summary>
internal struct PostFields
{
    public string? Id;
    public string? Channel;
    public string? Author;
    public string? Text;
    public string? Body;
    public string? Language;
    public string? InReplyTo;
    public string? ThreadId;
    public string? AuthorId;
    public bool IsEdited;
    public CreatedAt CreatedAt;

    public readonly string? WholeText => string.IsNullOrEmpty(Body) ? Text : string.IsNullOrEmpty(Text) ? Body : Text + "\n" + Body;
}
