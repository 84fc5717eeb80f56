using System.Xml.Linq;
using Notifier.Plugins.Feed.Tests.Servers;

namespace Notifier.Plugins.Feed.Tests.Memory;

public class IdentityTests
{
    [Fact]
    public async Task An_edited_item_is_not_yielded_again() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", "a", "http://b.example/1"), Rss.Item(2, "둘", link: "http://b.example/2")),
            Rss.Feed(Rss.Item(5, "하나 (수정)", "a", "http://b.example/1-new"), Rss.Item(6, "둘 (수정)", link: "http://b.example/2"))))
        .ShouldBeEmpty();

    [Fact]
    public async Task A_guid_that_flips_between_http_and_https_is_one() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", "http://b.example/?p=1"), Rss.Item(2, "둘", "HTTPS://b.example/?p=2")),
            Rss.Feed(Rss.Item(1, "하나", "https://b.example/?p=1"), Rss.Item(2, "둘", "http://b.example/?p=2"), Rss.Item(3, "셋", "https://b.example/?p=3"))))
        .ShouldBe(["셋"]);

    [Fact]
    public async Task A_guid_is_opaque_otherwise() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", "Post-1")),
            Rss.Feed(Rss.Item(1, "하나", "Post-1"), Rss.Item(1, "하나", "post-1"), Rss.Item(1, "하나", "Post-1/"))))
        .Length.ShouldBe(2);

    [Fact]
    public async Task Without_a_guid_the_link_decides_whatever_its_scheme_host_case_or_campaign() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", link: "http://B.example:80/1?utm_source=rss&page=2"), Rss.Item(2, "둘", link: "https://b.example/2#comment-7")),
            Rss.Feed(Rss.Item(3, "하나!", link: "https://b.example/1?page=2"), Rss.Item(2, "둘!", link: "http://b.example/2#comment-7"), Rss.Item(9, "댓글", link: "http://b.example/2#comment-8"))))
        .ShouldBe(["댓글"]);

    [Fact]
    public async Task Without_guid_and_link_title_and_date_decide() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "점검 안내"), Rss.Item(2, "문의")),
            Rss.Feed(Rss.Item(1, "점검 안내"), Rss.Item(2, "문의", body: "본문이 바뀜"), Rss.Item(60, "점검 안내"))))
        .ShouldBe(["점검 안내"]);

    [Fact]
    public async Task A_link_that_items_share_identifies_none_of_them() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", link: "http://b.example/board")),
            Rss.Feed(Rss.Item(1, "하나", link: "http://b.example/board"), Rss.Item(2, "둘", link: "http://b.example/board")),
            Rss.Feed(Rss.Item(2, "둘", link: "http://b.example/board"), Rss.Item(3, "셋", link: "http://b.example/board")),
            Rss.Feed(Rss.Item(3, "셋", link: "http://b.example/board"))))
        .ShouldBe(["둘", "셋"]);

    [Fact]
    public async Task A_link_to_the_feeds_own_page_identifies_no_item() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", link: "http://blog.example/")),
            Rss.Feed(Rss.Item(2, "둘", link: "http://blog.example/"))))
        .ShouldBe(["둘"]);

    [Fact]
    public async Task A_guid_that_all_items_share_identifies_none_of_them() =>
        (await SecondPollAsync(
            Rss.Feed(Rss.Item(1, "하나", "board", "http://b.example/1"), Rss.Item(2, "둘", "board", "http://b.example/2")),
            Rss.Feed(Rss.Item(2, "둘", "board", "http://b.example/2"), Rss.Item(3, "셋", "board", "http://b.example/3"))))
        .ShouldBe(["셋"]);

    [Fact]
    public async Task An_item_listed_twice_is_one()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Rss.Item(1, "하나", "a", "http://b.example/1"), Rss.Item(1, "하나", "a", "http://b.example/1")));
        await using var feed = new FollowedFeed(server.Url());

        (await feed.PollTitlesAsync()).ShouldBe(["하나"]);
    }

    [Fact]
    public async Task The_question_goes_by_the_feeds_own_id_and_never_by_a_long_one()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Rss.Item(1, "하나", "tag:b.example,2010:1"), Rss.Item(2, "둘", new string('g', 3000))));
        await using var feed = new FollowedFeed(server.Url());

        var questions = await feed.PollAsync();

        questions[0].Id.ShouldBe("tag:b.example,2010:1");
        questions[1].Id.Length.ShouldBeLessThan(512);
    }

    /// <summary>The titles yielded after the first of several states of a feed.</summary>
    private static async Task<string[]> SecondPollAsync(params string[] states)
    {
        await using var server = await ScriptedServerSimulator.StartAsync();
        foreach (var state in states)
            server.Then(200, XDocument.Parse(state).ToString());
        await using var feed = new FollowedFeed(server.Url());
        await feed.PollAsync();

        var titles = new List<string>();
        for (var i = 1; i < states.Length; i++)
            titles.AddRange(await feed.PollTitlesAsync());
        return [.. titles];
    }
}
