using System.Text;
using Notifier.Plugins.Feed.Memory;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading;
using Notifier.Sdk;

namespace Notifier.Fuzz.Targets;

internal static class FeedTargets
{
    private static readonly Uri Address = new("https://blog.example/feed");

    public static Target[] All { get; } = [new("feed", Feed), new("json-feed", Feed), new("html", Html)];

    private static string? Feed(byte[] bytes)
    {
        FeedDocument feed;
        try
        {
            feed = FeedReader.Read(new FeedAnswer { Address = Address, Body = bytes, Charset = null });
        }
        catch (PluginException told) when (told.Message.Length > 0)
        {
            return null;
        }
        ItemIdentity.Of(feed);
        if (feed.Items.Exists(item => item.Text.Length > 2 * HtmlText.Longest + 1 || HasHalves(item.Text)))
            return "an item's text is too long, or no text";
        // What stands in a comment or the like was not lost.
        var text = Encoding.UTF8.GetString(bytes);
        return feed is { Items.Count: 0, Fault: null } && text.Contains("<item>", StringComparison.Ordinal) && !text.Contains("<!", StringComparison.Ordinal) && !text.Contains("<?", StringComparison.Ordinal)
            ? "items in, none out, and no fault" : null;
    }

    private static string? Html(byte[] bytes)
    {
        var html = Encoding.UTF8.GetString(bytes);
        HtmlText.Title(html);
        HtmlText.OneLine(html);
        var text = HtmlText.Body(html);
        if (text.Length > HtmlText.Longest)
            return "longer than the longest text";
        return text.Length == 0 && !html.Contains('<') && html.Any(char.IsLetterOrDigit) && !html.Contains('&') ? "words in, none out" : null;
    }

    private static bool HasHalves(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text;
}
