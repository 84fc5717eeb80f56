using Notifier.Plugins.Feed.Tests.Servers;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Polling;

public class MoveTests
{
    private static readonly string OneItem = Rss.Feed(Rss.Item(1, "하나", "a"));

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_permanent_move_is_remembered_over_a_restart(int status)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(status, "", ("Location", "/new?page=1")).Then(200, OneItem);
        await using var feed = new FollowedFeed(server.Url("old"));
        await feed.PollAsync();
        server.Requests.Count.ShouldBe(2);

        await using var restarted = new FollowedFeed(server.Url("old"), feed.Cursor);
        await restarted.PollAsync();

        server.Requests.Count.ShouldBe(3);
        server.Requests.LastTarget.ShouldBe("/new?page=1");
        restarted.Host.Warnings.ShouldBeEmpty();
        restarted.Host.Health.ShouldContain("moved for good to");
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task A_temporary_one_is_not(int status)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(status, "", ("Location", "/new")).Then(200, OneItem).Then(200, OneItem);
        await using var feed = new FollowedFeed(server.Url("old"));
        await feed.PollAsync();
        await feed.PollAsync();

        server.Requests.Count.ShouldBe(3);
        server.Requests.LastTarget.ShouldBe("/old");
    }

    [Fact]
    public async Task A_move_to_a_page_that_is_no_feed_is_not_remembered()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(301, "", ("Location", "/login")).Then(200, "<!DOCTYPE html><html><body>Sign in</body></html>").Then(200, OneItem);
        await using var feed = new FollowedFeed(server.Url("feed"));
        (await feed.FaultAsync()).Fault.ShouldBe(PluginFault.Transient);

        await using var restarted = new FollowedFeed(server.Url("feed"), feed.Cursor);

        (await restarted.PollTitlesAsync()).ShouldBe(["하나"]);
        server.Requests.LastTarget.ShouldBe("/feed");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(500)]
    public async Task When_the_new_address_leads_nowhere_the_configured_one_is_asked_again(int status)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync())
            .Then(301, "", ("Location", "/new")).Then(200, OneItem)
            .Then(status).Then(200, Rss.Feed(Rss.Item(1, "하나", "a"), Rss.Item(2, "둘", "b")));
        await using var feed = new FollowedFeed(server.Url("old"));
        await feed.PollAsync();

        (await feed.PollTitlesAsync()).ShouldBe(["둘"]);

        server.Requests.LastTarget.ShouldBe("/old");
        feed.Host.Warnings[^1].ShouldContain("/old again");
        feed.Cursor!.Value.Value.ShouldNotContain("moved");
    }

    [Fact]
    public async Task Credentials_are_not_carried_to_another_host()
    {
        await using var other = (await ScriptedServerSimulator.StartAsync()).Then(200, OneItem);
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(302, "", ("Location", other.Url().AbsoluteUri));
        await using var feed = new FollowedFeed(new FeedOptions
        {
            Url = server.Url(),
            User = "kim",
            Password = new Secret("비밀"),
            Headers = { ["X-Api-Key"] = new Secret("key-1") },
        });

        await feed.PollAsync();

        server.Requests.Last("Authorization").ShouldNotBeNull();
        server.Requests.Last("X-Api-Key").ShouldNotBeNull();
        other.Requests.Last("Authorization").ShouldBeNull();
        other.Requests.Last("X-Api-Key").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_to_anything_but_the_web_is_refused(string location)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(301, "", ("Location", location));
        await using var feed = new FollowedFeed(server.Url());

        (await feed.FaultAsync()).Message.ShouldContain("no http address to go to");
    }
}
