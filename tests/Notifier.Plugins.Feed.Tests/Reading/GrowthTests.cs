using System.Globalization;
using Notifier.Plugins.Feed.Memory;
using Notifier.Plugins.Feed.Reading;
using Notifier.Plugins.Feed.Reading.Tolerant;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Reading;

/// <summary>Whatever a server answers is read in time that grows with its length, and with no more than that.</summary>
public class GrowthTests
{
    private const int Length = 40_000;
    private const string Rss = "<rss version='2.0'><channel><item><title>t</title><guid>1</guid></item>";

    /// <summary>What comes before, what is repeated, what comes behind.</summary>
    public static TheoryData<string, string, string> Feeds => new()
    {
        { Rss, "<item><title>요금 & 약정</title></item>", "</channel></rss>" },
        { Rss, "<a>", "" },
        { Rss, "<a><b>", "</channel></rss>" },
        { Rss, "</a>", "</channel></rss>" },
        { Rss, "<", "</channel></rss>" },
        { Rss, "<a ", "" },
        { Rss, "<a b=\"<", "" },
        { Rss, "<!--", "" },
        { Rss, "<!-- -- -->", "</channel></rss>" },
        { Rss, "<![CDATA[", "" },
        { Rss, "<![CDATA[x]]>", "</channel></rss>" },
        { Rss, "<!", "" },
        { Rss, "<![", "" },
        { Rss, "<!x[", "]" },
        { Rss, "<?a", "" },
        { Rss, "&", "</channel></rss>" },
        { Rss, "&amp", "</channel></rss>" },
        { Rss, "&eacute;", "</channel></rss>" },
        { Rss, "<a xmlns:b='c'>", "" },
        { Rss, "<a xmlns='b'/>", "</channel></rss>" },
        { Rss, "<p:a/>", "</channel></rss>" },
        { Rss + "<item><description>", "&lt;b&gt;", "</description></item></channel></rss>" },
        { Rss + "<item><title>", "&lt;b ", "</title></item></channel></rss>" },
        { Rss + "<item><pubDate>", "1 ", "</pubDate></item></channel></rss>" },
        { Rss + "<item><link>", "http://a/", "</link></item></channel></rss>" },
        { "<!DOCTYPE x ", "[", Rss },
        { "<!DOCTYPE rss [", "<!ELEMENT a>", "]>" + Rss },
        { "<?xml version='1.0' ", "encoding ", "?>" + Rss },
        { "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry><id>1</id></entry>", "</feed>" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>", "<p>a</p>", "</content></entry></feed>" },
        { "<html><head>", "<link rel=alternate type='application/rss+xml' href=/a>", "" },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "{\"id\":\"1\"},", "{}]}" },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{", "\"a\":1,", "\"id\":1}]}" },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"", "\\ud83d", "\",\"items\":[{}]}" },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"", "\\\\", "\",\"items\":[{}]}" },
        { "{\"a\":", "[", "" },
        { "{\"a\":\"", "\\", "" },
        { "{", "{\"", "" },
    };

    /// <summary>HTML that a tokenizer may go over again and again.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "", "<b>x</b>", "" }, { "", "<b", "" }, { "", "<", "" }, { "", "<b ", "" }, { "<b ", "a=1 ", ">" }, { "", "</b", "" }, { "", "<!--", "" },
        { "", "<!-->", "" }, { "", "<![CDATA[", "" }, { "", "<script>", "" }, { "<script>", "<!--<script>", "" }, { "<script>", "</", "" },
        { "<title>", "</titl", "" }, { "<b>", "&", "" }, { "<b>", "&am", "" }, { "<b>", "&notin", "" }, { "<b>", "&#", "" }, { "<b>", "&#1", "" },
        { "<b>&#", "1", ";" }, { "<b>&", "a", ";" }, { "<b>", "\u200b", "" }, { "<b>", "\r", "" }, { "", "<br>", "" }, { "<svg>", "<svg>", "" },
        { "<!doctype ", "a ", ">" }, { "<b a='", "&amp;", "'>" }, { "<b>", "\n", "" }, { "<b>", "\0", "" },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Of_a_feed(string begin, string piece, string end) =>
        Growth.ShouldFollowLength(Length, Repeated(begin, piece, end), text => Attempt(() => Read.Text(text)));

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Of_mending(string begin, string piece, string end) =>
        Growth.ShouldFollowLength(Length, Repeated(begin, piece, end), text => XmlMender.Mend(text));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Of_html(string begin, string piece, string end) => Growth.ShouldFollowLength(Length, Repeated(begin, piece, end), html =>
    {
        HtmlText.Body(html);
        HtmlText.Title(html);
        HtmlText.OneLine(html);
        _ = HtmlTokens.Of(html).Count();
    });

    /// <summary>The same with a number in it: what is looked up must not be looked up among all the others. # stands for it.</summary>
    public static TheoryData<string, string, string> Different => new()
    {
        { Rss + "<item ", "a#='1' ", "/></channel></rss>" },
        { Rss + "<item ", "xmlns:a#='b' ", "/></channel></rss>" },
        { Rss + "<item ", "a#:b='1' ", "/></channel></rss>" },
        { Rss, "<a#:b/>", "</channel></rss>" },
        { Rss, "<a# xmlns:b#='c'/>", "</channel></rss>" },
        { Rss, "<a#>", "" },
        { Rss, "</a#>", "</channel></rss>" },
        { Rss, "<item><guid>#</guid><link>http://a.example/#</link></item>", "</channel></rss>" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "<link rel='a#' href='#'/>", "</entry></feed>" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>", "<p xmlns:a#='#'>a</p>", "</content></entry></feed>" },
        { "<html><b ", "a#=1 ", ">" },
        { "<html>", "<link rel=alternate type='application/rss+xml' href=/#>", "" },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{", "\"a#\":1,", "\"id\":1}]}" },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "{\"id\":#},", "{}]}" },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Of_many_different_things(string begin, string piece, string end) => Growth.ShouldFollowLength(Length, Numbered(begin, piece, end), text =>
    {
        Attempt(() => ItemIdentity.Of(Read.Text(text)));
        HtmlText.Body(text);
        XmlMender.Mend(text);
    });

    [Fact]
    public void Of_prefixes_in_force_where_many_names_have_one() => Growth.ShouldFollowLength(
        10 * Length,
        length =>
        {
            var outer = Enumerable.Range(0, 200).Select(level =>
                $"<a {string.Concat(Enumerable.Range(0, Math.Min(99, length / 8_000)).Select(i => $"xmlns:p{level}x{i}='u' "))}>");
            return Rss + string.Concat(outer) + string.Concat(Enumerable.Repeat("<p0x0:b/>", length / 20));
        },
        text => Attempt(() => Read.Text(text)));

    private static Func<int, string> Numbered(string begin, string piece, string end) => length =>
        begin + string.Concat(Enumerable.Range(0, length / piece.Length).Select(i => piece.Replace("#", i.ToString(CultureInfo.InvariantCulture)))) + end;

    private static Func<int, string> Repeated(string begin, string piece, string end) =>
        length => begin + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end;

    private static void Attempt(Action read)
    {
        try
        {
            read();
        }
        catch (PluginException)
        {
            // A fault with a reason is an answer too.
        }
    }
}
