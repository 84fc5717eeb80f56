using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Notifier.Plugins.Feed.Polling;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads a feed of any known format.</summary>
internal static partial class FeedReader
{
    private const int MostDepth = 256;

    /// <summary>A feed may not declare a document type: entities are how XML bombs and file theft work.</summary>
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="PluginException">The body is no feed, or breaks off before its first item.</exception>
    public static FeedDocument Read(FeedAnswer answer)
    {
        var text = FeedEncoding.Decode(answer.Body!.Value.Span, answer.Charset).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        var feed = new FeedDocument();
        try
        {
            if (text.StartsWith('{') || text.StartsWith('['))
                JsonFeedReader.Read(text, answer.Address, feed);
            else
                ReadXml(text, answer.Address, feed);
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            if (feed.Items.Count == 0)
                throw NotAFeed.Fault(text, answer.Address, e);
            feed.Fault = e.Message;
        }

        return feed;
    }

    private static void ReadXml(string text, Uri address, FeedDocument feed)
    {
        text = ControlCharacters().Replace(text, " ");
        RefuseDepth(text);
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

    /// <summary>Building a tree takes time that grows with the square of its depth: 200 KB of nested elements would take minutes.</summary>
    private static void RefuseDepth(string text)
    {
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
