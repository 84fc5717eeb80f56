using Notifier.Plugins.Feed.Reading;

namespace Notifier.Plugins.Feed.Memory;

/// <summary>What of a document has not been seen before.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Others">The prints of all other items: known, too old for a first run, or known under another guid.</param>
/// <param name="Remark">What the log should say, or null.</param>
/// <param name="IsSuspect">The remark is of something someone may want to look at.</param>
internal sealed record NewItems(IReadOnlyList<IdentifiedItem> Items, IReadOnlyList<ItemPrint> Others, string? Remark, bool IsSuspect = false)
{
    public static readonly NewItems None = new([], [], null);

    /// <summary>No feed is that long; beyond it the oldest are left out.</summary>
    public const int MostItems = 1_000;

    /// <param name="feed">The document.</param>
    /// <param name="previous">What is known, or null on a first run.</param>
    /// <param name="sameFeed">False when the configured address has changed since.</param>
    /// <param name="since">What was posted before is not taken on a first run.</param>
    public static NewItems Of(FeedDocument feed, FeedState? previous, bool sameFeed, DateTimeOffset since)
    {
        var items = OldestFirst(ItemIdentity.Of(feed));
        if (previous is null)
            return FirstRun(items, since);

        var unknown = items.Where(item => !IsKnown(item, previous.Known)).ToList();
        if (unknown.Count < items.Count || items.Count == 0)
            return Split(items, unknown, null);

        var recognised = Regenerated.Of(items, previous);
        if (recognised.Count * 2 > items.Count)
        {
            return Split(items, [.. items.Except(recognised)],
                $"every guid has changed, but {recognised.Count} of {items.Count} items are known by link or text: they are not taken again") with
            { IsSuspect = true };
        }

        return sameFeed ? Split(items, unknown, null) : FirstRun(items, since);
    }

    private static NewItems FirstRun(List<IdentifiedItem> items, DateTimeOffset since)
    {
        var taken = items.Where(item => item.Item.PostedAt >= since).ToList();
        return Split(items, taken, $"first run: {taken.Count} of {items.Count} items are posted since {since:u} and taken, the others count as known");
    }

    private static NewItems Split(List<IdentifiedItem> items, List<IdentifiedItem> taken, string? remark) =>
        new(taken, [.. items.Except(taken).Select(item => item.Print).Reverse()], remark);

    /// <summary>An item without a guid may go by its link today and by what it says tomorrow, when another item shares the link.</summary>
    private static bool IsKnown(IdentifiedItem item, KnownItems known) =>
        known.Contains(item.Print.Key)
        || (!item.HasOwnId && (known.Contains(item.Said) || (known.Find(item.Print.Link) is { } print && print.Text == item.Print.Text)));

    /// <summary>By date if all have one; else the document's order turned round, since feeds begin with the newest.</summary>
    private static List<IdentifiedItem> OldestFirst(List<IdentifiedItem> items)
    {
        items.Reverse();
        var ordered = items.TrueForAll(item => item.Item.PostedAt is not null) ? items.OrderBy(item => item.Item.PostedAt) : items.AsEnumerable();
        return [.. ordered.TakeLast(MostItems)];
    }
}
