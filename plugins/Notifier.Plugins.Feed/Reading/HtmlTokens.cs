using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>
/// Cuts HTML into tags and text as a browser would. No tree is built: that takes time that grows with the square of the
/// nesting, and 200 KB of nested elements would hold a poll for half a minute.
/// </summary>
internal static class HtmlTokens
{
    public static IEnumerable<HtmlToken> Of(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (token.Type == HtmlTokenType.StartTag)
                tokenizer.State = ContentOf(token.Name);
            yield return token;
        }
    }

    /// <summary>How the content of an element is to be read: that of a script is no markup.</summary>
    private static HtmlParseMode ContentOf(string element) => element switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };
}
