using Notifier.Plugins.Feed.Tests.Servers;

namespace Notifier.Plugins.Feed.Tests;

public class QuestionTests
{
    private const string Comments = """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>댓글</title><language>ko</language>
        <item><guid isPermaLink="false">c2</guid><link>http://b.example/1#c2</link><dc:creator>삼성투모로우</dc:creator><description>곧 안내드리겠습니다.</description><pubDate>2010-09-09 11:30:00</pubDate></item>
        <item><guid isPermaLink="false">c1</guid><link>http://b.example/1#c1</link><dc:creator>산마루</dc:creator><title>질문</title><description>&lt;p&gt;갤럭시S로 바꾸면?&lt;/p&gt;</description><pubDate>2010-09-09 11:00:00</pubDate></item>
        </channel></rss>
        """;

    [Fact]
    public async Task Everything_the_feed_says_reaches_the_question()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, Comments);
        await using var feed = new FollowedFeed(new FeedOptions { Url = server.Url(), OwnAuthors = ["삼성투모로우"] });

        var questions = await feed.PollAsync();

        var asked = questions[0];
        asked.Id.ShouldBe("c1");
        asked.Text.ShouldBe("질문\n갤럭시S로 바꾸면?");
        asked.Author.ShouldBe("산마루");
        asked.Url.ShouldBe(new Uri("http://b.example/1#c1"));
        asked.PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T11:00:00+09:00"));
        asked.Language.ShouldBe("ko");
        asked.IsOwnPost.ShouldBeFalse();
        questions[1].Id.ShouldBe("c2");
        questions[1].IsOwnPost.ShouldBeTrue();
    }

    [Fact]
    public async Task An_item_that_is_only_a_link_says_its_link_and_an_empty_one_nothing()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Rss.Item(1, "", "a", "http://b.example/1"), Rss.Item(2, "", "b"), Rss.Item(3, "셋", "c")));
        await using var feed = new FollowedFeed(server.Url());

        (await feed.PollTitlesAsync()).ShouldBe(["http://b.example/1", "셋"]);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_yields_what_it_holds_says_so_once_and_is_fetched_in_full_next_time()
    {
        var broken = Rss.Feed(Rss.Item(1, "하나", "a")).Replace("</channel>", "<item><title>A & B");
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, broken, ("ETag", "\"1\"")).Then(200, broken, ("ETag", "\"1\"")).Then(200, Rss.Feed(Rss.Item(1, "하나", "a"), Rss.Item(2, "둘", "b")));
        await using var feed = new FollowedFeed(server.Url());

        (await feed.PollTitlesAsync()).ShouldBe(["하나"]);
        feed.Host.IsHealthy.ShouldBeFalse();
        (await feed.PollAsync()).ShouldBeEmpty();
        server.Requests.Last("If-None-Match").ShouldBeNull();
        feed.Host.Warnings.ShouldHaveSingleItem().ShouldContain("breaks off after 1 items");

        (await feed.PollTitlesAsync()).ShouldBe(["둘"]);
        feed.Host.IsHealthy.ShouldBeTrue();
    }
}
