namespace Notifier.Plugins.Feed.Reading;

/// <summary>What a feed says, filled in while it is read.</summary>
internal sealed class FeedDocument
{
    public string Title { get; set; } = "";

    /// <summary>The page the feed belongs to; an item that links there has no link of its own.</summary>
    public Uri? Home { get; set; }

    /// <summary>BCP 47, for all items that state none of their own.</summary>
    public string? Language { get; set; }

    /// <summary>The author of all items that state none of their own.</summary>
    public string Author { get; set; } = "";

    /// <summary>How long the feed asks to be left alone, or null.</summary>
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>In the order of the document.</summary>
    public List<FeedItem> Items { get; } = [];

    /// <summary>How many elements are named like items and stand where no feed has them.</summary>
    public int Unread { get; set; }

    /// <summary>Why the document could not be read to its end, or null.</summary>
    public string? Fault { get; set; }
}
