using System.Text;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading;

namespace Notifier.Plugins.Feed.Tests.Reading;

internal static class Read
{
    public static readonly Uri Address = new("https://blog.example/feeds/all");

    public static FeedDocument Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static FeedDocument Bytes(byte[] bytes, string? charset = null) =>
        FeedReader.Read(new FeedAnswer { Address = Address, Body = bytes, Charset = charset });

    /// <summary>The only item of an RSS channel with this content.</summary>
    public static FeedItem Item(string content) => Text($"""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel><title>t</title><item>{content}</item></channel>
        </rss>
        """).Items.ShouldHaveSingleItem();
}
