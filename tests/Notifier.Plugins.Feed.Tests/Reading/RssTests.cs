namespace Notifier.Plugins.Feed.Tests.Reading;

public class RssTests
{
    [Fact]
    public void A_blog_comment_feed_is_read_in_full()
    {
        var feed = Read.Text("""

            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:thr="http://purl.org/syndication/thread/1.0">
              <channel>
                <title>댓글: 갤럭시S &amp;amp; 프로요</title>
                <atom:link href="https://blog.example/comments/feed" rel="self"/>
                <link>https://blog.example/</link>
                <language>ko-KR</language>
                <ttl>15</ttl>
                <image><title>로고</title><url>https://blog.example/logo.png</url><link>https://blog.example/logo</link></image>
                <item>
                  <title>달빛님의 댓글</title>
                  <link>https://blog.example/archives/77#comment-4</link>
                  <dc:creator><![CDATA[달빛]]></dc:creator>
                  <pubDate>Thu, 09 Sep 2010 10:20:30 +0900</pubDate>
                  <guid isPermaLink="false">https://blog.example/?p=77#comment-4</guid>
                  <description>짧게</description>
                  <content:encoded><![CDATA[<p>갤럭시S로 업그레이드하면<br/>연락처가 지워지나요?</p><p>답 부탁드려요.</p><script>alert(1)</script>]]></content:encoded>
                  <thr:in-reply-to ref="https://blog.example/?p=77"/>
                </item>
              </channel>
            </rss>
            """);

        feed.Title.ShouldBe("댓글: 갤럭시S & 프로요");
        feed.TimeToLive.ShouldBe(TimeSpan.FromMinutes(15));
        var item = feed.Items.ShouldHaveSingleItem();
        item.Guid.ShouldBe("https://blog.example/?p=77#comment-4");
        item.Link.ShouldBe(new Uri("https://blog.example/archives/77#comment-4"));
        item.Text.ShouldBe("달빛님의 댓글\n갤럭시S로 업그레이드하면\n연락처가 지워지나요?\n답 부탁드려요.");
        item.Author.ShouldBe("달빛");
        item.PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T10:20:30+09:00"));
        item.Language.ShouldBe("ko-KR");
        item.InReplyTo.ShouldBe("https://blog.example/?p=77");
    }

    [Fact]
    public void Rss_1_has_its_items_beside_the_channel()
    {
        var feed = Read.Text("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://old.example/"><title>Old board</title><dc:language>en</dc:language></channel>
              <item rdf:about="https://old.example/9"><title>How do I unlock an X6?</title><link>https://old.example/9</link><dc:date>2010-09-09T01:00:00Z</dc:date></item>
            </rdf:RDF>
            """);

        feed.Title.ShouldBe("Old board");
        var item = feed.Items.ShouldHaveSingleItem();
        item.Guid.ShouldBe("https://old.example/9");
        item.Title.ShouldBe("How do I unlock an X6?");
        item.PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T01:00:00Z"));
        item.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("<link>https://blog.example/1</link>", "https://blog.example/1")]
    [InlineData("<link> /1 </link>", "https://blog.example/1")]
    [InlineData("<atom:link href='https://other.example'/><link>https://blog.example/1</link>", "https://blog.example/1")]
    [InlineData("<guid>https://blog.example/1</guid>", "https://blog.example/1")]
    [InlineData("<guid isPermaLink='false'>https://blog.example/1</guid>", null)]
    [InlineData("<guid>tag:blog,1</guid>", null)]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>file:///etc/passwd</link>", null)]
    [InlineData("<link>ms-settings:display</link>", null)]
    public void A_link_is_an_address_on_the_web_or_none(string content, string? link) =>
        Read.Item(content).Link?.AbsoluteUri.ShouldBe(link);

    [Theory]
    [InlineData("<author>kim@blog.example (김지현)</author>", "김지현")]
    [InlineData("<author>김지현</author>", "김지현")]
    [InlineData("<author>kim@blog.example</author>", "kim@blog.example")]
    [InlineData("<dc:creator>달 &amp;amp; 별</dc:creator><author>x</author>", "달 & 별")]
    [InlineData("", "")]
    public void An_author_is_a_name_where_there_is_one(string content, string author) => Read.Item(content).Author.ShouldBe(author);

    [Theory]
    [InlineData("AT&amp;amp;T &amp;quot;X6&amp;quot;", "AT&T \"X6\"")]
    [InlineData("List&lt;String&gt; 문의", "List<String> 문의")]
    [InlineData("&lt;b&gt;긴급&lt;/b&gt; 문의", "긴급 문의")]
    [InlineData("두\n  줄", "두 줄")]
    public void A_title_is_one_line_and_only_certain_tags_count_as_tags(string written, string title) =>
        Read.Item($"<title>{written}</title>").Title.ShouldBe(title);

    [Theory]
    [InlineData("<title>같은 말</title><description>같은 말</description>", "같은 말")]
    [InlineData("<title>같은 말</title><description>&lt;p&gt;같은 말&lt;/p&gt;그리고 더</description>", "같은 말\n그리고 더")]
    [InlineData("<description>본문만</description>", "본문만")]
    [InlineData("<title>제목만</title>", "제목만")]
    public void A_text_does_not_say_the_same_twice(string content, string text) => Read.Item(content).Text.ShouldBe(text);
}
