using System.Net;
using System.Text.RegularExpressions;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Turns what feeds carry as HTML into the plain text a person would see.</summary>
internal static partial class HtmlText
{
    /// <summary>In UTF-16 code units. No question is longer; some blog posts are.</summary>
    public const int Longest = 32_768;

    /// <summary>Text that is HTML: elements that stand as blocks become lines. Without a tag, line breaks stay as written.</summary>
    public static string Body(string html)
    {
        if (!html.Contains('<'))
            return Plain(WebUtility.HtmlDecode(html));
        var text = new PlainText(Longest);
        var page = new HtmlPage(text);
        foreach (var token in HtmlTokens.Of(html).TakeWhile(_ => !text.IsFull))
            page.Add(token);
        return Windows1252.Read(text.ToString());
    }

    /// <summary>A title: formats differ on whether it is HTML, so only what is certainly a tag counts as one.</summary>
    public static string Title(string title) => OneLine(KnownTag().IsMatch(title) ? Body(title) : WebUtility.HtmlDecode(title));

    /// <summary>Text that is not HTML.</summary>
    public static string Plain(string text)
    {
        text = Unseen.Thin(Windows1252.Read(text)).ReplaceLineEndings("\n").Replace('\u00A0', ' ').Trim();
        return text.Length <= Longest ? text : PlainText.Cut(text, Longest);
    }

    public static string OneLine(string text) => string.Join(' ', Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("""</?(?:b|i|u|s|em|strong|span|font|a|br|p|div|img|sub|sup|mark|small)(?:\s[^<>]*)?/?>""", RegexOptions.IgnoreCase)]
    private static partial Regex KnownTag();
}
