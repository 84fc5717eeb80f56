using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads RSS 2.0 with its forerunners, and RSS 1.0 (RDF), whose items stand beside the channel.</summary>
/// <param name="root">The namespace of the root: what is in it is RSS's own, whatever it is.</param>
internal sealed class RssReader(string root, Uri address, FeedDocument feed)
{
    private static readonly string[] Namespaces = ["http://purl.org/rss/1.0/", "http://backend.userland.com/", "http://my.netscape.com/"];

    /// <param name="xml">Stands on the root element.</param>
    public static void Read(XmlReader xml, Uri address, FeedDocument feed)
    {
        var reader = new RssReader(xml.NamespaceURI, address, feed);
        FeedXml.ForEachChild(xml, container: "channel", reader.Read);
    }

    private void Read(XElement element)
    {
        if (IsOwn(element) && element.Name.LocalName == "item")
        {
            feed.Items.Add(Item(element));
            return;
        }
        feed.Unread += FeedXml.ItemsIn(element);
        if (IsOwn(element))
            ReadChannel(element);
        else
            ReadExtension(element);
    }

    private void ReadChannel(XElement element)
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

    private void ReadExtension(XElement element)
    {
        if (element.Name == FeedXml.DublinCore + "language")
            feed.Language = FeedXml.Language(element.Value);
    }

    private FeedItem Item(XElement item)
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
    private string Author(XElement item)
    {
        var creator = FeedXml.TextOf(item.Element(FeedXml.DublinCore + "creator"));
        if (creator.Length > 0)
            return HtmlText.Title(creator);
        var author = FeedXml.TextOf(Own(item, "author"));
        var open = author.IndexOf('(');
        return author.Contains('@') && open > 0 && author.EndsWith(')') ? author[(open + 1)..^1].Trim() : HtmlText.Title(author);
    }

    private static string? Rdf(XElement item) => item.Attribute(XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"))?.Value;

    private XElement? Own(XElement item, string name) =>
        item.Elements().FirstOrDefault(element => element.Name.LocalName == name && IsOwn(element));

    /// <summary>RSS elements come without a namespace or in one of several; extensions such as <c>atom:link</c> use the same names.</summary>
    private bool IsOwn(XElement element) => element.Name.NamespaceName == root || element.Name.Namespace == XNamespace.None
        || (Namespaces.Any(known => element.Name.NamespaceName.StartsWith(known, StringComparison.Ordinal))
            && !element.Name.NamespaceName.Contains("/modules/", StringComparison.Ordinal));
}
