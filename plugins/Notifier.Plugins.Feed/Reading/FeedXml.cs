using System.Xml;
using System.Xml.Linq;
using Notifier.Plugins.Feed.Polling;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>What RSS and Atom have in common as XML.</summary>
internal static class FeedXml
{
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Thread = "http://purl.org/syndication/thread/1.0";

    /// <summary>Offers each child of the current element in turn; one that is not taken is opened if it is a container, else skipped.</summary>
    /// <param name="xml">Stands on the root element.</param>
    /// <param name="container">The name of an element to open, or null.</param>
    /// <param name="take">Gets the child as a tree.</param>
    public static void ForEachChild(XmlReader xml, string? container, Action<XElement> take)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName != container)
                take(Tree(xml));
        }
    }

    /// <summary>How many elements in and below this one are named like items.</summary>
    public static int ItemsIn(XElement element) => element.DescendantsAndSelf().Count(inner => inner.Name.LocalName is "item" or "entry");

    /// <summary>Reads no further than the element's end: what is broken after it must not cost it.</summary>
    private static XElement Tree(XmlReader xml)
    {
        using var subtree = xml.ReadSubtree();
        return XElement.Load(subtree);
    }

    /// <summary>The text of an element, trimmed; empty when there is no such element.</summary>
    public static string TextOf(XElement? element) => element?.Value.Trim() ?? "";

    public static Uri? Link(string? href, Uri address) =>
        !string.IsNullOrWhiteSpace(href) && Uri.TryCreate(address, href.Trim(), out var link) && Address.IsWeb(link) ? link : null;

    public static Uri Base(XElement element, Uri address) => Link(element.Attribute(XNamespace.Xml + "base")?.Value, address) ?? address;

    public static string? Language(string? tag) => string.IsNullOrWhiteSpace(tag) || tag.Length > 35 ? null : tag.Trim().Replace('_', '-');
}
