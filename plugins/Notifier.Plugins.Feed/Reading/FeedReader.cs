using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading.Tolerant;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads a feed of any known format.</summary>
internal static partial class FeedReader
{
    private const int MostDepth = 256;
    private const int MostPrefixes = 100;

    /// <summary>A document type is passed over, and what it names is not fetched.</summary>
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="PluginException">The body is no feed, or breaks off before its first item.</exception>
    public static FeedDocument Read(FeedAnswer answer)
    {
        var text = FeedEncoding.Decode(answer.Body!.Value.Span, answer.Charset).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        var isJson = text.StartsWith('{') || text.StartsWith('[');
        var (feed, fault) = isJson ? Try(JsonFeedReader.Read, text, answer.Address) : ReadXml(text, answer.Address);
        if (fault is null && feed is { Items.Count: 0, Title: "", Home: null })
            fault = new XmlException("it holds neither items nor a title");
        if (fault is not null && feed.Items.Count == 0)
            throw NotAFeed.Fault(text, answer.Address, fault);
        feed.Fault = fault?.Message;
        return feed;
    }

    /// <summary>As it is written; where that breaks off, once more as a browser would understand it.</summary>
    private static (FeedDocument Feed, Exception? Fault) ReadXml(string text, Uri address)
    {
        text = ControlCharacters().Replace(text, " ");
        var strict = Try(ReadXml, text, address);
        if (strict.Fault is null || DocumentType.DeclaresEntities(text))
            return strict;
        var tolerant = Try(ReadXml, XmlMender.Mend(text), address);
        return tolerant.Fault is null || tolerant.Feed.Items.Count > strict.Feed.Items.Count ? tolerant : strict;
    }

    private static (FeedDocument Feed, Exception? Fault) Try(Action<string, Uri, FeedDocument> read, string text, Uri address)
    {
        var feed = new FeedDocument();
        try
        {
            read(text, address, feed);
            return (feed, null);
        }
        catch (Exception fault) when (fault is XmlException or JsonException)
        {
            return (feed, fault);
        }
    }

    private static void ReadXml(string text, Uri address, FeedDocument feed)
    {
        RefuseExcess(text);
        ReadRoot(text, address, feed);
        if (feed.Items.Count == 0 && feed.Unread > 0)
            throw new XmlException($"it holds {feed.Unread} items where no feed has them");
    }

    private static void ReadRoot(string text, Uri address, FeedDocument feed)
    {
        using var xml = XmlReader.Create(new StringReader(text), Strict);
        xml.MoveToContent();
        switch (xml.LocalName)
        {
            case "rss" or "RDF":
                RssReader.Read(xml, address, feed);
                break;
            case "feed":
                AtomReader.Read(xml, address, feed);
                break;
            default:
                throw new XmlException($"its root is <{xml.LocalName}>, not <rss>, <feed> or <rdf:RDF>");
        }
    }

    /// <summary>
    /// Building a tree takes time that grows with the square of its depth, and a name is looked up among all prefixes in force:
    /// 200 KB of nested elements would take minutes, 60,000 declarations ten seconds.
    /// </summary>
    private static void RefuseExcess(string text)
    {
        if (DocumentType.DeclaresEntities(text))
            throw new XmlException("its document type declares entities");
        if (XmlTag.MostDeclarations(text) > MostPrefixes)
            throw new XmlException($"an element of it declares more than {MostPrefixes} prefixes");
        using var xml = XmlReader.Create(new StringReader(text), Strict);
        while (TryRead(xml))
        {
            if (xml.Depth > MostDepth)
                throw new XmlException($"its elements nest more than {MostDepth} deep");
        }
    }

    /// <summary>Where the document is broken is said when it is read for what it says.</summary>
    private static bool TryRead(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>XML forbids them, but they occur in comments people paste, and do no harm.</summary>
    [GeneratedRegex("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]")]
    private static partial Regex ControlCharacters();
}
