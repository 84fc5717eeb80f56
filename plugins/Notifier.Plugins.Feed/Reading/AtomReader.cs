using System.Xml;
using System.Xml.Linq;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads Atom 1.0 (RFC 4287).</summary>
internal static class AtomReader
{
    public static void Read(XmlReader xml, Uri address, FeedDocument feed)
    {
        feed.Language = FeedXml.Language(xml.GetAttribute("xml:lang"));
        address = FeedXml.Link(xml.GetAttribute("xml:base"), address) ?? address;
        FeedXml.ForEachChild(xml, container: null, element =>
        {
            if (element.Name == FeedXml.Atom + "entry")
                feed.Items.Add(Entry(element, address, feed));
            else if (element.Name == FeedXml.Atom + "title")
                feed.Title = Title(element);
            else if (element.Name == FeedXml.Atom + "author")
                feed.Author = Author(element);
            else if (element.Name == FeedXml.Atom + "link")
                feed.Home ??= Alternate(element, address);
        });
    }

    private static FeedItem Entry(XElement entry, Uri feedAddress, FeedDocument feed)
    {
        var address = FeedXml.Base(entry, feedAddress);
        var language = FeedXml.Language(entry.Attribute(XNamespace.Xml + "lang")?.Value) ?? feed.Language;
        var author = Author(entry.Element(FeedXml.Atom + "author"));
        var id = FeedXml.TextOf(entry.Element(FeedXml.Atom + "id"));
        return new FeedItem
        {
            Guid = id.Length > 0 ? id : null,
            Link = Link(entry, address),
            Title = Title(entry.Element(FeedXml.Atom + "title")),
            Body = Text(entry.Element(FeedXml.Atom + "content")) is { Length: > 0 } content ? content : Text(entry.Element(FeedXml.Atom + "summary")),
            Author = author.Length > 0 ? author : feed.Author,
            PostedAt = FeedDate.Parse((entry.Element(FeedXml.Atom + "published") ?? entry.Element(FeedXml.Atom + "updated"))?.Value, language),
            Language = language,
            InReplyTo = entry.Element(FeedXml.Thread + "in-reply-to")?.Attribute("ref")?.Value,
        };
    }

    private static Uri? Link(XElement entry, Uri address) => entry.Elements(FeedXml.Atom + "link")
        .Select(link => Alternate(link, address))
        .FirstOrDefault(link => link is not null);

    private static Uri? Alternate(XElement link, Uri address) => link.Attribute("rel")?.Value is null or "alternate"
        ? FeedXml.Link(link.Attribute("href")?.Value, FeedXml.Base(link, address))
        : null;

    private static string Author(XElement? person) => FeedXml.TextOf(person?.Element(FeedXml.Atom + "name"));

    private static string Title(XElement? title) => HtmlText.OneLine(Text(title));

    private static string Text(XElement? construct) => construct?.Attribute("type")?.Value switch
    {
        _ when construct is null => "",
        null or "text" or "text/plain" => HtmlText.Plain(construct.Value),
        "xhtml" => HtmlText.Body(string.Concat(construct.Nodes())),
        _ => HtmlText.Body(construct.Value),
    };
}
