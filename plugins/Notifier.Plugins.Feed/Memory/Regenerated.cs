namespace Notifier.Plugins.Feed.Memory;

/// <summary>
/// Recognises items whose guids a site has made anew, as happens when it moves or changes its software. Asked only when a
/// document holds no known guid at all, because links and texts alone are weak evidence.
/// </summary>
internal static class Regenerated
{
    public static List<IdentifiedItem> Of(List<IdentifiedItem> items, FeedState previous)
    {
        var links = Distinct(items.Select(item => item.Print.Link));
        var texts = Distinct(items.Select(item => item.Print.Text));
        var knownLinks = previous.Known.Prints.Select(print => print.Link).ToHashSet();
        var knownTexts = previous.Known.Prints.Select(print => print.Text).ToHashSet();
        var changedAt = DateTimeOffset.FromUnixTimeSeconds(previous.ChangedAt);

        return items.FindAll(item =>
        {
            var sameLink = links.Contains(item.Print.Link) && knownLinks.Contains(item.Print.Link);
            var sameText = texts.Contains(item.Print.Text) && knownTexts.Contains(item.Print.Text);
            var isOld = item.Item.PostedAt is { } postedAt ? postedAt <= changedAt : sameText;
            return (sameLink && sameText) || ((sameLink || sameText) && isOld);
        });
    }

    /// <summary>Those that occur once: a link all items share, such as the site's front page, identifies none.</summary>
    private static HashSet<long> Distinct(IEnumerable<long> prints) =>
        [.. prints.Where(print => print != 0).GroupBy(print => print).Where(group => group.Count() == 1).Select(group => group.Key)];
}
