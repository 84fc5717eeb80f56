using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Tests.Servers;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Polling;

public class MisbehavingServerTests
{
    private static readonly string OneItem = Rss.Feed(Rss.Item(1, "하나", "a"));

    [Fact]
    public async Task A_server_that_stalls_is_given_up_after_a_minute_and_may_be_asked_again()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(async context =>
        {
            await context.Response.WriteAsync("<rss>");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var feed = new FollowedFeed(server.Url());
        var fault = feed.FaultAsync();
        await feed.Host.Clock.Timeout;

        feed.Host.Clock.Advance(TimeSpan.FromSeconds(61));

        (await fault).Fault.ShouldBe(PluginFault.Transient);
        (await fault).Message.ShouldContain("within 60 seconds");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_transient()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("<rss><channel>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await using var feed = new FollowedFeed(server.Url());

        (await feed.FaultAsync()).Fault.ShouldBe(PluginFault.Transient);
    }

    [Fact]
    public async Task No_server_at_all_is_transient_and_named()
    {
        Uri url;
        await using (var server = await ScriptedServerSimulator.StartAsync())
            url = server.Url();
        await using var feed = new FollowedFeed(url);

        var fault = await feed.FaultAsync();

        fault.Fault.ShouldBe(PluginFault.Transient);
        fault.Message.ShouldContain(url.AbsoluteUri);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task A_body_beyond_the_bound_is_refused_before_it_fills_the_memory(bool packed, bool unpackedByHost)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(async context =>
        {
            if (packed)
                context.Response.Headers.ContentEncoding = "gzip";
            await using var body = packed ? new GZipStream(context.Response.Body, CompressionLevel.Fastest) : context.Response.Body;
            var megabyte = new byte[1024 * 1024];
            for (var i = 0; i < 2_000 && !context.RequestAborted.IsCancellationRequested; i++)
                await body.WriteAsync(megabyte, context.RequestAborted).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var feed = new FollowedFeed(server.Url(), host: new FakeHost(unpackedByHost));

        var fault = await feed.FaultAsync();

        fault.Fault.ShouldBe(PluginFault.Config);
        fault.Message.ShouldContain($"larger than {BoundedBody.Most / 1024 / 1024} MB");
    }

    [Fact]
    public async Task Validators_go_back_exactly_as_they_came()
    {
        const string tag = "not quoted; W/\"odd\"";
        const string modified = "yesterday, or so";
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, OneItem, ("ETag", tag), ("Last-Modified", modified)).Then(304);
        await using var feed = new FollowedFeed(server.Url());
        await feed.PollAsync();
        server.Requests.Last("If-None-Match").ShouldBeNull();

        await feed.PollAsync();

        server.Requests.Last("If-None-Match").ShouldBe(tag);
        server.Requests.Last("If-Modified-Since").ShouldBe(modified);
        await using var restarted = new FollowedFeed(server.Url(), feed.Cursor);
        await restarted.PollAsync();
        server.Requests.Last("If-None-Match").ShouldBe(tag);
    }

    [Fact]
    public async Task The_validators_of_one_address_are_not_sent_to_another()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, OneItem, ("ETag", "\"1\""));
        await using var feed = new FollowedFeed(server.Url("old"));
        await feed.PollAsync();

        await using var reconfigured = new FollowedFeed(server.Url("new"), feed.Cursor);

        (await reconfigured.PollAsync()).ShouldBeEmpty();
        server.Requests.Last("If-None-Match").ShouldBeNull();
    }

    [Theory]
    [InlineData("Cache-Control", "max-age=1200", 20)]
    [InlineData("Cache-Control", "no-cache, max-age=1200", 5)]
    [InlineData("Cache-Control", "max-age=10", 5)]
    [InlineData("Cache-Control", "max-age=31536000", 60)]
    [InlineData("Retry-After", "900", 15)]
    [InlineData("Retry-After", "Thu, 09 Sep 2010 03:45:00 GMT", 45)]
    [InlineData("Retry-After", "soon", 5)]
    public async Task The_wait_is_the_longer_of_what_is_configured_and_what_is_asked_for_up_to_an_hour(string header, string value, int minutes)
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, OneItem, (header, value));
        await using var feed = new FollowedFeed(server.Url());
        await feed.PollAsync();

        (await feed.Host.Clock.Delay).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public async Task The_feeds_own_ttl_is_kept_while_nothing_is_modified()
    {
        var withTtl = OneItem.Replace("<link>", "<ttl>60</ttl><link>");
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(200, withTtl, ("ETag", "\"1\"")).Then(304);
        await using var feed = new FollowedFeed(server.Url());

        await feed.PollAsync();
        (await feed.Host.Clock.Delay).ShouldBe(TimeSpan.FromHours(1));
        await feed.PollAsync();
        (await feed.Host.Clock.Delay).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Retry_after_may_be_a_date()
    {
        await using var server = (await ScriptedServerSimulator.StartAsync()).Then(429, "", ("Retry-After", "Thu, 09 Sep 2010 03:10:00 GMT"));
        await using var feed = new FollowedFeed(server.Url());

        (await feed.FaultAsync()).RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
    }
}
