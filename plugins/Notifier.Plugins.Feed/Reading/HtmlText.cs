using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Turns what feeds carry as HTML into the plain text a person would see.</summary>
internal static partial class HtmlText
{
    /// <summary>In UTF-16 code units. No question is longer; some blog posts are.</summary>
    public const int Longest = 32_768;

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "head", "iframe", "object", "svg", "math", "noscript", "textarea", "select",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul",
    };

    /// <summary>Text that is HTML: elements that stand as blocks become lines. Without a tag, line breaks stay as written.</summary>
    public static string Body(string html)
    {
        if (!html.Contains('<'))
            return Plain(WebUtility.HtmlDecode(html));
        var text = new PlainText(Longest);
        Walk(new HtmlParser().ParseDocument(html).Body, text);
        return text.ToString();
    }

    /// <summary>A title: formats differ on whether it is HTML, so only what is certainly a tag counts as one.</summary>
    public static string Title(string title) => OneLine(KnownTag().IsMatch(title) ? Body(title) : WebUtility.HtmlDecode(title));

    /// <summary>Text that is not HTML.</summary>
    public static string Plain(string text)
    {
        text = text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Trim();
        return text.Length <= Longest ? text : PlainText.Cut(text, Longest);
    }

    public static string OneLine(string text) => string.Join(' ', Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>In document order, without recursion: hostile documents nest deeply.</summary>
    private static void Walk(INode? root, PlainText text)
    {
        for (var node = root?.FirstChild; node is not null && !text.IsFull;)
        {
            var descend = Enter(node, text);
            if (descend && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root)
            {
                Leave(node, text);
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent;
            }

            if (node == root)
                return;
        }
    }

    private static bool Enter(INode node, PlainText text)
    {
        if (node is IText words)
            text.Append(words.Data);
        if (node is not IElement element || Unseen.Contains(element.LocalName))
            return false;
        if (element.LocalName == "br")
            text.Break();
        else if (Blocks.Contains(element.LocalName))
            text.StartLine();
        else if (element.LocalName is "td" or "th")
            text.Append(" ");
        text.Preformatted += element.LocalName == "pre" ? 1 : 0;
        return true;
    }

    private static void Leave(INode node, PlainText text)
    {
        if (node is not IElement element)
            return;
        if (Blocks.Contains(element.LocalName))
            text.StartLine();
        text.Preformatted -= element.LocalName == "pre" ? 1 : 0;
    }

    [GeneratedRegex("""</?(?:b|i|u|s|em|strong|span|font|a|br|p|div|img|sub|sup|mark|small)(?:\s[^<>]*)?/?>""", RegexOptions.IgnoreCase)]
    private static partial Regex KnownTag();
}
