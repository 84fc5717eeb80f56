using System.Text;
using Notifier.Plugins.Feed.Tests.Servers;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Polling;

[Collection(NginxCollection.Name)]
public class NginxTests(NginxServer nginx)
{
    [Fact]
    public async Task Only_what_is_new_since_the_last_poll_is_yielded_oldest_first()
    {
        var url = nginx.Write("news.rss", Rss.Feed(Rss.Item(1, "아이폰4는 언제 나오나요?", "a"), Rss.Item(2, "When is Froyo due?", "b")));
        await using var feed = new FollowedFeed(url);

        (await feed.PollTitlesAsync()).ShouldBe(["아이폰4는 언제 나오나요?", "When is Froyo due?"]);
        feed.Host.Health.ShouldBe("쇼 고객 게시판: 2 items, 2 new; next poll in 00:05:00");

        (await feed.PollTitlesAsync()).ShouldBeEmpty();
        feed.Host.Health.ShouldBe("쇼 고객 게시판: not modified; next poll in 00:05:00");

        nginx.Write("news.rss", Rss.Feed(
            Rss.Item(1, "아이폰4는 언제 나오나요?", "a"), Rss.Item(2, "When is Froyo due?", "b"), Rss.Item(3, "갤럭시S로 바꾸려면?", "c"), Rss.Item(4, "Nexus One?", "d")));
        (await feed.PollTitlesAsync()).ShouldBe(["갤럭시S로 바꾸려면?", "Nexus One?"]);
        feed.Host.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restart_is_told_not_modified_and_yields_nothing_again()
    {
        var url = nginx.Write("restart.rss", Rss.Feed(Rss.Item(1, "하나", "a"), Rss.Item(2, "둘", "b")));
        await using var before = new FollowedFeed(url);
        await before.PollAsync();

        await using var after = new FollowedFeed(url, before.Cursor);

        (await after.PollAsync()).ShouldBeEmpty();
        after.Host.Health.ShouldContain("not modified");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_packed_answer_is_unpacked_by_whom_it_may_and_its_weak_tag_still_means_not_modified(bool unpackedByHost)
    {
        var url = nginx.Write("packed/news.rss", Rss.Feed(Rss.Item(1, "옴니아2 업그레이드 되나요?", "a")));
        await using var feed = new FollowedFeed(url, host: new FakeHost(unpackedByHost));

        (await feed.PollTitlesAsync()).ShouldBe(["옴니아2 업그레이드 되나요?"]);
        feed.Cursor!.Value.Value.ShouldContain("\"etag\":\"W/");
        await feed.PollAsync();
        feed.Host.Health.ShouldContain("not modified");
    }

    [Fact]
    public async Task A_feed_in_euc_kr_reads_as_korean()
    {
        var korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;
        var xml = """<?xml version="1.0" encoding="euc-kr"?>""" + Rss.Feed("고객센터 똠방", Rss.Item(1, "노키아 X6에 펲시 앱은 없나요", "a"));
        await using var feed = new FollowedFeed(nginx.Write("euc-kr.rss", korean.GetBytes(xml)));

        (await feed.PollTitlesAsync()).ShouldBe(["노키아 X6에 펲시 앱은 없나요"]);
        feed.Host.Health.ShouldStartWith("고객센터 똠방: ");
    }

    [Fact]
    public async Task A_permanent_move_is_followed_and_reported()
    {
        nginx.Write("moved.rss", Rss.Feed(Rss.Item(1, "하나", "a")));
        await using var feed = new FollowedFeed(nginx.Url("old/moved.rss"));

        (await feed.PollTitlesAsync()).ShouldBe(["하나"]);

        feed.Host.Warnings.ShouldHaveSingleItem().ShouldContain($"has moved for good to {nginx.Url("moved.rss")}");
        feed.Host.Health.ShouldContain("moved for good");
        await feed.PollAsync();
        feed.Host.Warnings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_temporary_redirect_is_followed_without_a_word()
    {
        nginx.Write("here.rss", Rss.Feed(Rss.Item(1, "하나", "a")));
        await using var feed = new FollowedFeed(nginx.Url("elsewhere/here.rss"));

        (await feed.PollTitlesAsync()).ShouldBe(["하나"]);
        feed.Host.Warnings.ShouldBeEmpty();
        feed.Cursor!.Value.Value.ShouldNotContain("moved");
    }

    [Theory]
    [InlineData("missing.rss", PluginFault.Config, null, "404")]
    [InlineData("gone/x.rss", PluginFault.Config, null, "410")]
    [InlineData("private/x.rss", PluginFault.Auth, null, "401")]
    [InlineData("keyed/x.rss", PluginFault.Auth, null, "403")]
    [InlineData("limited/x.rss", PluginFault.RateLimited, 90, "429")]
    [InlineData("busy/x.rss", PluginFault.RateLimited, 30, "503")]
    [InlineData("down/x.rss", PluginFault.Transient, null, "502")]
    [InlineData("circle/x.rss", PluginFault.Transient, null, "redirects more than 10 times")]
    public async Task A_refusal_tells_the_host_what_to_do(string path, PluginFault kind, int? retryAfter, string said)
    {
        Tool.Need("nginx");
        await using var feed = new FollowedFeed(nginx.Url(path));

        var fault = await feed.FaultAsync();

        fault.Fault.ShouldBe(kind);
        fault.RetryAfter.ShouldBe(retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        fault.Message.ShouldContain(said);
        fault.Message.ShouldContain(nginx.Url(path).AbsoluteUri);
    }

    [Fact]
    public async Task User_and_password_open_a_private_feed()
    {
        var url = nginx.Write("private/members.rss", Rss.Feed(Rss.Item(1, "회원 질문", "a")));
        await using var feed = new FollowedFeed(new FeedOptions { Url = url, User = "kim", Password = new Secret("비밀") });

        (await feed.PollTitlesAsync()).ShouldBe(["회원 질문"]);
    }

    [Fact]
    public async Task A_configured_header_reaches_the_server()
    {
        var url = nginx.Write("keyed/forum.rss", Rss.Feed(Rss.Item(1, "질문", "a")));
        await using var feed = new FollowedFeed(new FeedOptions { Url = url, Headers = { ["X-Api-Key"] = new Secret("key-1") } });

        (await feed.PollTitlesAsync()).ShouldBe(["질문"]);
    }

    [Fact]
    public async Task The_servers_max_age_is_the_least_wait()
    {
        var url = nginx.Write("cached/news.rss", Rss.Feed(Rss.Item(1, "하나", "a")));
        await using var feed = new FollowedFeed(url);
        await feed.PollAsync();

        (await feed.Host.Clock.Delay).ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task The_connection_test_reports_title_and_count()
    {
        var url = nginx.Write("test.rss", Rss.Feed(Rss.Item(1, "하나", "a"), Rss.Item(2, "둘", "b")));
        using var host = new FakeHost();

        var line = await new FeedSource(new FeedOptions { Url = url }, host).TestConnectionAsync(TestContext.Current.CancellationToken);

        line.ShouldBe("쇼 고객 게시판: 2 items");
    }
}
