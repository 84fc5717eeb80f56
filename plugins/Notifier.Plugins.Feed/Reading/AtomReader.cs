using System.Xml;
using System.Xml.Linq;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads Atom 1.0 (RFC 4287) and its forerunner 0.3.</summary>
/// <param name="own">The namespace of the root, which differs between the two; some feeds have none.</param>
internal sealed class AtomReader(XNamespace own, Uri feedAddress, FeedDocument feed)
{
    /// <summary>When an entry was written, the best word for it first; 0.3 has other words than 1.0.</summary>
    private static readonly string[] Dates = ["published", "issued", "created", "updated", "modified"];

    /// <param name="xml">Stands on the root element.</param>
    public static void Read(XmlReader xml, Uri address, FeedDocument feed)
    {
        feed.Language = FeedXml.Language(xml.GetAttribute("xml:lang"));
        var reader = new AtomReader(xml.NamespaceURI, FeedXml.Link(xml.GetAttribute("xml:base"), address) ?? address, feed);
        FeedXml.ForEachChild(xml, container: null, reader.Read);
    }

    private void Read(XElement element)
    {
        if (element.Name == own + "entry")
            feed.Items.Add(Entry(element));
        else if (element.Name == own + "title")
            feed.Title = Title(element);
        else if (element.Name == own + "author")
            feed.Author = Author(element);
        else if (element.Name == own + "link")
            feed.Home ??= Alternate(element, feedAddress);
        else
            feed.Unread += FeedXml.ItemsIn(element);
    }

    private FeedItem Entry(XElement entry)
    {
        var address = FeedXml.Base(entry, feedAddress);
        var language = FeedXml.Language(entry.Attribute(XNamespace.Xml + "lang")?.Value) ?? feed.Language;
        var author = Author(entry.Element(own + "author"));
        var id = FeedXml.TextOf(entry.Element(own + "id"));
        return new FeedItem
        {
            Guid = id.Length > 0 ? id : null,
            Link = Link(entry, address),
            Title = Title(entry.Element(own + "title")),
            Body = Body(entry),
            Author = author.Length > 0 ? author : feed.Author,
            PostedAt = FeedDate.Parse(Dates.Select(name => entry.Element(own + name)).FirstOrDefault(date => date is not null)?.Value, language),
            Language = language,
            InReplyTo = entry.Element(FeedXml.Thread + "in-reply-to")?.Attribute("ref")?.Value,
        };
    }

    /// <summary>The content, else the summary, else what a video says of itself.</summary>
    private string Body(XElement entry) =>
        Text(entry.Element(own + "content")) is { Length: > 0 } content ? content
        : Text(entry.Element(own + "summary")) is { Length: > 0 } summary ? summary
        : Text(entry.Element(FeedXml.Media + "group")?.Element(FeedXml.Media + "description"));

    private Uri? Link(XElement entry, Uri address) => entry.Elements(own + "link")
        .Select(link => Alternate(link, address))
        .FirstOrDefault(link => link is not null);

    private static Uri? Alternate(XElement link, Uri address) => link.Attribute("rel")?.Value is null or "alternate"
        ? FeedXml.Link(link.Attribute("href")?.Value, FeedXml.Base(link, address))
        : null;

    private string Author(XElement? person) => FeedXml.TextOf(person?.Element(own + "name"));

    private static string Title(XElement? title) => HtmlText.OneLine(Text(title));

    private static string Text(XElement? construct) => construct?.Attribute("type")?.Value switch
    {
        _ when construct is null => "",
        _ when construct.HasElements => HtmlText.Body(string.Concat(construct.Nodes())),
        null or "text" or "text/plain" => HtmlText.Plain(construct.Value),
        _ => HtmlText.Body(construct.Value),
    };
}
