using Microsoft.AspNetCore.Http;
using Notifier.Plugins.Feed.Tests.Servers;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Polling;

/// <summary>A server that is down for a day; the host starts the source anew after every fault, from the cursor it has.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task After_a_day_without_its_server_a_feed_reads_on_from_where_it_was()
    {
        await using var server = await ScriptedServerSimulator.StartAsync();
        var (status, body) = (200, Feed("one", "two"));
        server.Then(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "86400";
            return context.Response.WriteAsync(body);
        });
        using var host = new FakeHost();
        Cursor? cursor;
        await using (var before = new FollowedFeed(server.Url(), host: host))
        {
            (await before.PollTitlesAsync()).ShouldBe(["one", "two"], ignoreOrder: true);
            cursor = before.Cursor;
        }

        var down = new[] { 503, 502, 404, 410, 401, 429 };
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromDays(1); passed += Retry)
        {
            (status, body) = (down[(int)(passed / Retry) % down.Length], "<html>지금은 점검 중입니다</html>");
            await using var during = new FollowedFeed(server.Url(), cursor);
            (await during.FaultAsync()).Message.ShouldNotBeEmpty();
            during.Cursor.ShouldBe(cursor);
        }

        (status, body) = (200, Feed("five", "four", "three", "two", "one"));
        await using var after = new FollowedFeed(server.Url(), cursor);
        (await after.PollTitlesAsync()).ShouldBe(["five", "four", "three"], ignoreOrder: true);
    }

    private static string Feed(params string[] titles) =>
        $"<rss version=\"2.0\"><channel><title>블로그</title>{string.Concat(titles.Select(title => $"<item><guid>{title}</guid><title>{title}</title><pubDate>Fri, 20 Aug 2010 09:00:00 GMT</pubDate></item>"))}</channel></rss>";
}
