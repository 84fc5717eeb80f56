namespace Notifier.Plugins.Feed.Tests.Reading;

public class AtomTests
{
    private const string Feed = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko" xml:base="https://forum.example/board/">
          <title type="html">고객 &amp;lt;게시판&amp;gt;</title>
          <link rel="self" href="https://forum.example/feed.atom"/>
          <link href="https://forum.example/board/"/>
          <author><name>게시판</name></author>
          <entry>
            <id>tag:forum.example,2010:12</id>
            <title>  아이폰에서
              테더링이 안 돼요 </title>
            <link rel="enclosure" href="https://forum.example/shot.png"/>
            <link rel="alternate" href="12"/>
            <published>2010-09-09T10:00:00.5+09:00</published>
            <updated>2010-09-10T10:00:00+09:00</updated>
            <author><name>산마루</name></author>
            <summary>요약</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>업데이트 후에 <b>메뉴</b>가<br/>사라졌어요.</p><ul><li>4.1</li><li>3GS</li></ul></div></content>
          </entry>
          <entry xml:lang="en">
            <id>tag:forum.example,2010:13</id>
            <title type="text">Is 5 &lt; 6?</title>
            <updated>2010-09-09T02:00:00Z</updated>
            <content type="text">Plain &lt;b&gt;text&lt;/b&gt;
        second line</content>
          </entry>
        </feed>
        """;

    [Fact]
    public void An_entry_is_read_in_full()
    {
        var feed = Read.Text(Feed);

        feed.Title.ShouldBe("고객 <게시판>");
        feed.Home.ShouldBe(new Uri("https://forum.example/board/"));
        var entry = feed.Items[0];
        entry.Guid.ShouldBe("tag:forum.example,2010:12");
        entry.Link.ShouldBe(new Uri("https://forum.example/board/12"));
        entry.Text.ShouldBe("아이폰에서 테더링이 안 돼요\n업데이트 후에 메뉴가\n사라졌어요.\n4.1\n3GS");
        entry.Author.ShouldBe("산마루");
        entry.PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T10:00:00+09:00"));
        entry.Language.ShouldBe("ko");
    }

    [Fact]
    public void What_an_entry_does_not_say_the_feed_does()
    {
        var entry = Read.Text(Feed).Items[1];

        entry.Author.ShouldBe("게시판");
        entry.Language.ShouldBe("en");
        entry.PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T02:00:00Z"));
        entry.Link.ShouldBeNull();
    }

    [Fact]
    public void Plain_text_is_left_as_it_is() =>
        Read.Text(Feed).Items[1].Text.ShouldBe("Is 5 < 6?\nPlain <b>text</b>\nsecond line");
}
