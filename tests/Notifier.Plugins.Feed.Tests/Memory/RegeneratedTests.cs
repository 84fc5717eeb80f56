using System.Xml.Linq;
using Notifier.Plugins.Feed.Tests.Servers;

namespace Notifier.Plugins.Feed.Tests.Memory;

public class RegeneratedTests
{
    private static XElement[] Items(string guid, string host, int count = 5, string body = "같은 본문") =>
        [.. Enumerable.Range(1, count).Select(i => Rss.Item(i - 100, $"질문 {i}", $"{guid}-{i}", $"http://{host}/{i}", $"{body} {i}"))];

    [Fact]
    public async Task When_all_guids_are_made_anew_nothing_floods_and_the_log_says_so()
    {
        var (titles, feed) = await AfterAsync(Items("old", "b.example"), Items("new", "b.example"));

        titles.ShouldBeEmpty();
        feed.Host.Warnings.ShouldHaveSingleItem().ShouldContain("every guid has changed, but 5 of 5 items are known");
    }

    [Fact]
    public async Task What_is_truly_new_among_them_is_still_yielded()
    {
        var (titles, _) = await AfterAsync(Items("old", "b.example"), [.. Items("new", "b.example"), Rss.Item(1, "정말 새 질문", "new-6", "http://b.example/6")]);

        titles.ShouldBe(["정말 새 질문"]);
    }

    [Fact]
    public async Task A_site_that_moves_to_another_host_with_new_guids_and_links_does_not_flood() =>
        (await AfterAsync(Items("old", "b.tistory.example"), Items("new", "b.example"))).Titles.ShouldBeEmpty();

    [Fact]
    public async Task Nor_one_whose_bodies_have_changed_as_well() =>
        (await AfterAsync(Items("old", "b.example"), Items("new", "b.example", body: "조회수 12"))).Titles.ShouldBeEmpty();

    [Fact]
    public async Task The_new_guids_are_the_known_ones_from_then_on()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Items("old", "b.example"))).Then(200, Rss.Feed(Items("new", "b.example"))).Then(200, Rss.Feed(Items("new", "b.example", 6)));
        await using var feed = new FollowedFeed(server.Url());
        await feed.PollAsync();
        await feed.PollAsync();

        (await feed.PollTitlesAsync()).ShouldBe(["질문 6"]);
        feed.Host.Warnings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_has_rolled_over_entirely_is_all_new()
    {
        var next = Enumerable.Range(6, 5).Select(i => Rss.Item(i, $"다음 질문 {i}", $"old-{i}", $"http://b.example/{i}")).ToArray();

        (await AfterAsync(Items("old", "b.example"), next)).Titles.Length.ShouldBe(5);
    }

    [Fact]
    public async Task New_posts_in_known_threads_are_new_although_they_share_link_and_title()
    {
        XElement Reply(int minutes, int thread, string guid, string body) =>
            Rss.Item(minutes, $"Re: 질문 {thread}", guid, $"http://forum.example/t/{thread}", body);
        XElement[] morning = [Reply(-30, 1, "r1", "같은 증상이에요"), Reply(-20, 2, "r2", "me too")];
        XElement[] noon = [Reply(5, 1, "r3", "해결됐나요?"), Reply(6, 2, "r4", "still waiting")];

        (await AfterAsync(morning, noon)).Titles.ShouldBe(["Re: 질문 1", "Re: 질문 2"]);
    }

    [Fact]
    public async Task A_link_that_all_items_share_recognises_none()
    {
        XElement Post(int minutes, string guid, string title) => Rss.Item(minutes, title, guid, "http://b.example/board");

        (await AfterAsync([Post(-30, "a", "하나"), Post(-20, "b", "둘")], [Post(-10, "c", "셋"), Post(-5, "d", "넷")])).Titles.ShouldBe(["셋", "넷"]);
    }

    private static async Task<(string[] Titles, FollowedFeed Feed)> AfterAsync(XElement[] before, XElement[] after)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, Rss.Feed(before)).Then(200, Rss.Feed(after));
        await using var feed = new FollowedFeed(server.Url());
        (await feed.PollAsync()).Count.ShouldBe(before.Length);
        return (await feed.PollTitlesAsync(), feed);
    }
}
