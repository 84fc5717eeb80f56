using CsCheck;
using Notifier.Plugins.Feed.Memory;
using Notifier.Plugins.Feed.Tests.Servers;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Memory;

public class RestartTests
{
    [Fact]
    public async Task Wherever_the_host_stops_the_next_run_yields_the_rest_and_nothing_else()
    {
        var items = Enumerable.Range(1, 8).Select(i => Rss.Item(i, $"질문 {i}", $"g{i}")).ToArray();
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, Rss.Feed(items), ("ETag", "\"1\""));
        for (var stop = 1; stop <= items.Length; stop++)
        {
            await using var killed = new FollowedFeed(server.Url());
            for (var i = 0; i < stop; i++)
                (await killed.NextAsync()).ShouldBeTrue();

            await using var restarted = new FollowedFeed(server.Url(), killed.Current.Cursor);

            (await restarted.PollTitlesAsync()).ShouldBe(Enumerable.Range(stop + 1, items.Length - stop).Select(i => $"질문 {i}"));
        }
    }

    [Fact]
    public async Task The_servers_tag_is_kept_only_with_the_last_item_so_that_a_stop_before_it_loses_none()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Rss.Item(1, "하나", "a"), Rss.Item(2, "둘", "b")), ("ETag", "\"1\""));
        await using var feed = new FollowedFeed(server.Url());

        await feed.NextAsync();
        feed.Current.Cursor!.Value.Value.ShouldNotContain("etag");
        await feed.NextAsync();
        feed.Current.Cursor!.Value.Value.ShouldContain("etag");
    }

    [Fact]
    public async Task A_stop_within_a_first_run_does_not_make_old_items_new()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(200, Rss.Feed(Rss.Item(-5000, "옛날", "old"), Rss.Item(-2, "하나", "a"), Rss.Item(-1, "둘", "b")));
        await using var killed = new FollowedFeed(server.Url(), lookBack: TimeSpan.FromHours(1));
        await killed.NextAsync();
        killed.Current.Question!.Text.ShouldBe("하나");

        await using var restarted = new FollowedFeed(server.Url(), killed.Current.Cursor);

        (await restarted.PollTitlesAsync()).ShouldBe(["둘"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"url\":1,\"changed\":2,\"known\":\"AAAA\"}")]
    [InlineData("[1]")]
    [InlineData("위치")]
    public async Task A_cursor_that_cannot_be_read_is_named_and_counts_as_a_first_run(string cursor)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, Rss.Feed(Rss.Item(-60, "옛날", "a"), Rss.Item(-1, "방금", "b")));
        await using var feed = new FollowedFeed(server.Url(), new Cursor(cursor), lookBack: TimeSpan.FromMinutes(5));

        (await feed.PollTitlesAsync()).ShouldBe(["방금"]);
        feed.Host.Warnings.ShouldHaveSingleItem().ShouldContain("stored position cannot be read");
    }

    [Fact]
    public async Task The_cursor_of_the_longest_feed_stays_within_its_bound()
    {
        var many = Enumerable.Range(1, NewItems.MostItems).Select(i => Rss.Item(i, $"질문 {i}", $"first-{i}")).ToArray();
        var more = Enumerable.Range(1, NewItems.MostItems).Select(i => Rss.Item(2000 + i, $"물음 {i}", $"second-{i}")).ToArray();
        var evenMore = Enumerable.Range(1, NewItems.MostItems).Select(i => Rss.Item(4000 + i, $"문의 {i}", $"third-{i}")).ToArray();
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(301, "", ("Location", "/" + new string('p', 2000)))
            .Then(200, Rss.Feed(many), ("ETag", new string('"', 1000)), ("Last-Modified", new string('\\', 1000)))
            .Then(200, Rss.Feed(more), ("ETag", new string('"', 1000)), ("Last-Modified", new string('\\', 1000)))
            .Then(200, Rss.Feed(evenMore), ("ETag", new string('"', 1000)), ("Last-Modified", new string('\\', 1000)));
        await using var feed = new FollowedFeed(server.Url());

        (await feed.PollAsync()).Count.ShouldBe(NewItems.MostItems);
        (await feed.PollAsync()).Count.ShouldBe(NewItems.MostItems);
        (await feed.PollAsync()).Count.ShouldBe(NewItems.MostItems);

        feed.Cursor!.Value.Value.Length.ShouldBeInRange(40_000, 65_536);
        await using var restarted = new FollowedFeed(server.Url(), feed.Cursor);
        (await restarted.PollAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_known_survives_packing() =>
        Gen.Select(Gen.Long[1, (1L << 48) - 1], Gen.Long[0, (1L << 48) - 1], Gen.Long[0, (1L << 48) - 1], (key, link, text) => new ItemPrint(key, link, text))
            .Array[0, 50]
            .Sample(prints =>
            {
                var known = KnownItems.None.With(prints);
                KnownItems.Unpack(known.Pack()).Prints.ShouldBe(known.Prints);
            });
}
