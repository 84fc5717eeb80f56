using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading.Tolerant;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Says what came instead of a feed, and where a web page says its feeds are.</summary>
internal static partial class NotAFeed
{
    public static PluginException Fault(string text, Uri address, Exception cause)
    {
        if (text.Length == 0)
            return new PluginException(PluginFault.Transient, $"{Address.Shown(address)} answers with nothing.", cause);
        if (IsWebPage(text))
            return new PluginException(PluginFault.Transient, $"{Address.Shown(address)} is a web page, not a feed. {Advice(text, address)}", cause);
        if (cause is XmlException && DocumentType.DeclaresEntities(text))
            return new PluginException(PluginFault.Config, $"{Address.Shown(address)} declares entities in its document type, which is refused: they can be used for attacks.", cause);
        return new PluginException(PluginFault.Transient, $"{Address.Shown(address)} is no feed that can be read: {cause.Message}", cause);
    }

    private static bool IsWebPage(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 512));
        return start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Advice(string page, Uri address)
    {
        var feeds = HtmlTokens.Of(page)
            .Where(token => token.Type == HtmlTokenType.StartTag && token.Name == "link")
            .Cast<HtmlTagToken>()
            .Where(link => link.GetAttribute("rel").Contains("alternate", StringComparison.OrdinalIgnoreCase) && FeedType().IsMatch(link.GetAttribute("type")))
            .Select(link => FeedXml.Link(link.GetAttribute("href"), address))
            .OfType<Uri>().Distinct().Take(5).ToList();
        return feeds.Count == 0 ? "Give the feed's own address as \"url\"." : $"It names these feeds: {string.Join(", ", feeds)}.";
    }

    [GeneratedRegex("^application/(?:rss[+]xml|atom[+]xml|feed[+]json)", RegexOptions.IgnoreCase)]
    private static partial Regex FeedType();
}
