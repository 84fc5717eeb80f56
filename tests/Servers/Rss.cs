using System.Globalization;
using System.Xml.Linq;

namespace Notifier.Tests.Servers;

/// <summary>Writes RSS 2.0 feeds, newest item first as they are.</summary>
internal static class Rss
{
    public static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2010-09-09T12:00:00+09:00");

    public static string Feed(params XElement[] items) => Feed("쇼 고객 게시판", items);

    public static string Feed(string title, params XElement[] items) => new XElement("rss",
        new XAttribute("version", "2.0"),
        new XElement("channel", new XElement("title", title), new XElement("link", "http://blog.example/"), items.Reverse())).ToString();

    /// <summary>An item posted so many minutes after noon.</summary>
    public static XElement Item(int minutes, string title, string? guid = null, string? link = null, string? body = null) => new("item",
        new XElement("title", title),
        guid is null ? null : new XElement("guid", new XAttribute("isPermaLink", "false"), guid),
        link is null ? null : new XElement("link", link),
        body is null ? null : new XElement("description", body),
        new XElement("pubDate", Noon.AddMinutes(minutes).ToString("ddd, dd MMM yyyy HH:mm:ss +0900", CultureInfo.InvariantCulture)));

    public static XElement Undated(string title, string? guid = null, string? link = null)
    {
        var item = Item(0, title, guid, link);
        item.Element("pubDate")!.Remove();
        return item;
    }
}
