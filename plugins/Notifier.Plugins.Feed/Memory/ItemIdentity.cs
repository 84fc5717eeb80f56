using System.Security.Cryptography;
using System.Text;
using Notifier.Plugins.Feed.Reading;

namespace Notifier.Plugins.Feed.Memory;

/// <summary>
/// Decides what each item goes by: its guid; without one its link; without either, or when several items share it, a hash of
/// what it says.
/// </summary>
internal static class ItemIdentity
{
    private const int LongestId = 512;

    /// <returns>One entry an item, in document order; an item listed twice appears once.</returns>
    public static List<IdentifiedItem> Of(FeedDocument feed)
    {
        var guids = Shared(feed.Items, GuidOf, item => LinkOf(item) ?? item.Text);
        var links = Shared(feed.Items, LinkOf, item => item.Text);
        if (feed.Home is not null)
            links.Add(Links.Link(feed.Home));
        return [.. feed.Items.Select(item => Identify(item, guids, links)).DistinctBy(item => item.Print.Key)];
    }

    private static IdentifiedItem Identify(FeedItem item, HashSet<string> sharedGuids, HashSet<string> sharedLinks)
    {
        var guid = GuidOf(item);
        var link = LinkOf(item);
        var said = Hash($"{link}\n{item.Title}\n{item.PostedAt:O}\n{Undated(item)}");
        var hasOwnId = guid is not null && !sharedGuids.Contains(guid);
        var id = hasOwnId ? guid! : link is not null && !sharedLinks.Contains(link) ? link : said;
        id = id.Length <= LongestId ? id : Hash(id);
        var print = new ItemPrint(Fingerprint.Of(id), Fingerprint.Of(link ?? ""), Fingerprint.Of(item.Text));
        return new IdentifiedItem(id, hasOwnId, item, print, Fingerprint.Of(said));
    }

    /// <summary>Keys that several items carry which differ otherwise: such a key tells nothing.</summary>
    private static HashSet<string> Shared(IReadOnlyList<FeedItem> items, Func<FeedItem, string?> key, Func<FeedItem, string?> other) =>
    [
        .. items.Where(item => !string.IsNullOrEmpty(key(item)))
            .GroupBy(item => key(item)!)
            .Where(group => group.Select(other).Distinct().Count() > 1)
            .Select(group => group.Key),
    ];

    private static string? GuidOf(FeedItem item) => string.IsNullOrWhiteSpace(item.Guid) ? null : Links.Guid(item.Guid);

    private static string? LinkOf(FeedItem item) => item.Link is null ? null : Links.Link(item.Link);

    /// <summary>Only where nothing else tells items apart, since the body may be edited.</summary>
    private static string Undated(FeedItem item) => item.Title.Length > 0 || item.PostedAt is not null ? "" : item.Body;

    private static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
