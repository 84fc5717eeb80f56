using Notifier.Plugins.Feed.Tests.Servers;

namespace Notifier.Plugins.Feed.Tests.Memory;

public class FirstRunTests
{
    private static readonly string ThreeDays = Rss.Feed(
        Rss.Item(-2880, "이틀 전", "a"), Rss.Item(-90, "한 시간 반 전", "b"), Rss.Item(-10, "십 분 전", "c"), Rss.Undated("날짜 없음", "d"));

    [Theory]
    [InlineData(0, new string[0])]
    [InlineData(60, new[] { "십 분 전" })]
    [InlineData(120, new[] { "한 시간 반 전", "십 분 전" })]
    public async Task A_first_run_looks_back_as_far_as_it_is_told(int minutes, string[] expected)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, ThreeDays);
        await using var feed = new FollowedFeed(server.Url(), lookBack: TimeSpan.FromMinutes(minutes));

        (await feed.PollTitlesAsync()).ShouldBe(expected);
        feed.Host.Lines.ShouldHaveSingleItem().ShouldContain($"{expected.Length} of 4 items");
        (await feed.PollAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Later_runs_take_every_item_whatever_its_date()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Rss.Item(-10, "하나", "a")))
            .Then(200, Rss.Feed(Rss.Item(-10, "하나", "a"), Rss.Item(-99_000, "늦게 승인된 댓글", "b"), Rss.Undated("날짜 없음", "c")));
        await using var feed = new FollowedFeed(server.Url(), lookBack: TimeSpan.Zero);
        await feed.PollAsync();

        (await feed.PollTitlesAsync()).ShouldBe(["늦게 승인된 댓글", "날짜 없음"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_first_item_of_a_feed_that_was_empty_is_new()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, Rss.Feed()).Then(200, Rss.Feed(Rss.Undated("첫 질문", "a")));
        await using var feed = new FollowedFeed(server.Url(), lookBack: TimeSpan.Zero);

        (await feed.PollAsync()).ShouldBeEmpty();
        feed.Cursor.ShouldNotBeNull();
        (await feed.PollTitlesAsync()).ShouldBe(["첫 질문"]);
    }

    [Fact]
    public async Task Another_feed_under_another_address_is_looked_back_upon_as_on_a_first_run()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, ThreeDays).Then(200, Rss.Feed(Rss.Item(-3000, "다른 옛 글", "x"), Rss.Item(-1, "다른 새 글", "y")));
        await using var feed = new FollowedFeed(server.Url("one"));
        await feed.PollAsync();

        await using var other = new FollowedFeed(server.Url("two"), feed.Cursor, lookBack: TimeSpan.FromHours(1));

        (await other.PollTitlesAsync()).ShouldBe(["다른 새 글"]);
    }
}
