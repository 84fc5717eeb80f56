using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads RSS 2.0 with its forerunners, and RSS 1.0 (RDF), whose items stand beside the channel.</summary>
internal static class RssReader
{
    private static readonly string[] Namespaces = ["http://purl.org/rss/1.0/", "http://backend.userland.com/", "http://my.netscape.com/"];

    public static void Read(XmlReader xml, Uri address, FeedDocument feed) => FeedXml.ForEachChild(xml, container: "channel", element =>
    {
        if (!IsOwn(element))
            ReadExtension(element, feed);
        else if (element.Name.LocalName == "item")
            feed.Items.Add(Item(element, address, feed));
        else
            ReadChannel(element, address, feed);
    });

    private static void ReadChannel(XElement element, Uri address, FeedDocument feed)
    {
        switch (element.Name.LocalName)
        {
            case "title" when feed.Title.Length == 0:
                feed.Title = HtmlText.Title(element.Value);
                break;
            case "link":
                feed.Home ??= FeedXml.Link(element.Value, address);
                break;
            case "language":
                feed.Language = FeedXml.Language(element.Value);
                break;
            case "ttl" when int.TryParse(element.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes):
                feed.TimeToLive = TimeSpan.FromMinutes(minutes);
                break;
        }
    }

    private static void ReadExtension(XElement element, FeedDocument feed)
    {
        if (element.Name == FeedXml.DublinCore + "language")
            feed.Language = FeedXml.Language(element.Value);
    }

    private static FeedItem Item(XElement item, Uri address, FeedDocument feed)
    {
        var guid = FeedXml.TextOf(Own(item, "guid"));
        var isPermaLink = Own(item, "guid")?.Attribute("isPermaLink")?.Value.Trim() is not "false";
        var language = FeedXml.Language(item.Element(FeedXml.DublinCore + "language")?.Value) ?? feed.Language;
        var content = FeedXml.TextOf(item.Element(FeedXml.Content + "encoded"));
        return new FeedItem
        {
            Guid = guid.Length > 0 ? guid : Rdf(item),
            Link = FeedXml.Link(Own(item, "link")?.Value, address) ?? (isPermaLink && guid.Contains("://") ? FeedXml.Link(guid, address) : null),
            Title = HtmlText.Title(FeedXml.TextOf(Own(item, "title"))),
            Body = HtmlText.Body(content.Length > 0 ? content : FeedXml.TextOf(Own(item, "description"))),
            Author = Author(item),
            PostedAt = FeedDate.Parse(Own(item, "pubDate")?.Value ?? item.Element(FeedXml.DublinCore + "date")?.Value, language),
            Language = language,
            InReplyTo = item.Element(FeedXml.Thread + "in-reply-to")?.Attribute("ref")?.Value,
        };
    }

    /// <summary>RSS wants <c>address (Name)</c>, most write a name.</summary>
    private static string Author(XElement item)
    {
        var creator = FeedXml.TextOf(item.Element(FeedXml.DublinCore + "creator"));
        if (creator.Length > 0)
            return HtmlText.Title(creator);
        var author = FeedXml.TextOf(Own(item, "author"));
        var open = author.IndexOf('(');
        return author.Contains('@') && open > 0 && author.EndsWith(')') ? author[(open + 1)..^1].Trim() : HtmlText.Title(author);
    }

    private static string? Rdf(XElement item) => item.Attribute(XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"))?.Value;

    private static XElement? Own(XElement item, string name) =>
        item.Elements().FirstOrDefault(element => element.Name.LocalName == name && IsOwn(element));

    /// <summary>RSS elements come without a namespace or in one of several; extensions such as <c>atom:link</c> use the same names.</summary>
    private static bool IsOwn(XElement element) => element.Name.Namespace == XNamespace.None
        || (Namespaces.Any(known => element.Name.NamespaceName.StartsWith(known, StringComparison.Ordinal))
            && !element.Name.NamespaceName.Contains("/modules/", StringComparison.Ordinal));
}
