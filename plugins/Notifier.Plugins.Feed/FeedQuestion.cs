using Notifier.Plugins.Feed.Memory;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed;

/// <summary>Turns an item into a question.</summary>
internal static class FeedQuestion
{
    /// <returns>Null when the item says nothing at all.</returns>
    public static Question? Of(IdentifiedItem identified, FeedOptions options)
    {
        var item = identified.Item;
        var text = item.Text.Length > 0 ? item.Text : item.Link?.AbsoluteUri;
        if (text is null)
            return null;
        return new Question
        {
            Id = identified.Id,
            Text = text,
            Author = item.Author,
            IsOwnPost = options.OwnAuthors.Contains(item.Author, StringComparer.OrdinalIgnoreCase),
            Url = item.Link,
            PostedAt = item.PostedAt,
            Language = item.Language,
            InReplyTo = string.IsNullOrWhiteSpace(item.InReplyTo) ? null : Links.Guid(item.InReplyTo),
        };
    }
}
