using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Follows the tags of a page to tell what of it is seen, and where lines begin.</summary>
internal sealed class HtmlPage(PlainText text)
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "head", "iframe", "math", "noembed", "noframes", "noscript", "script", "select", "style", "svg", "template", "textarea", "title",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul",
    };

    /// <summary>The unseen element we are in, and how many of its name are open.</summary>
    private (string Name, int Open) _unseen;

    public void Add(HtmlToken token)
    {
        if (_unseen.Open > 0)
            Skip(token);
        else if (token.Type == HtmlTokenType.Character)
            text.Append(token.Data);
        else if (token is HtmlTagToken tag)
            Add(tag);
    }

    private void Skip(HtmlToken token)
    {
        if (token.Name == _unseen.Name)
            _unseen.Open += token.Type switch { HtmlTokenType.StartTag => 1, HtmlTokenType.EndTag => -1, _ => 0 };
    }

    private void Add(HtmlTagToken tag)
    {
        var starts = tag.Type == HtmlTokenType.StartTag;
        if (Unseen.Contains(tag.Name) && starts && !tag.IsSelfClosing)
            _unseen = (tag.Name, 1);
        else if (Blocks.Contains(tag.Name))
            text.StartLine();
        else if (tag.Name == "br")
            text.Break();
        else if (tag.Name is "td" or "th")
            text.Append(" ");

        if (tag.Name == "pre")
            text.Preformatted = starts;
    }
}
