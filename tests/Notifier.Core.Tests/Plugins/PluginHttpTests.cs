using System.Net;
using System.Net.Http.Headers;
using Notifier.Core.Plugins.Hosting;

namespace Notifier.Core.Tests.Plugins;

public sealed class PluginHttpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Headers_and_cookies_of_one_plugin_do_not_reach_another()
    {
        using var server = new LoopbackServer(context => context.Response.Headers["Set-Cookie"] = "session=1");
        using var http = new PluginHttp();
        using var mine = http.CreateClient();
        using var hers = http.CreateClient();

        mine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "mine");
        await mine.GetStringAsync(server.Address, Cancellation);
        await hers.GetStringAsync(server.Address, Cancellation);

        server.Seen.ShouldBe(["Notifier/0.1 Bearer mine", "Notifier/0.1"]);
    }

    [Fact]
    public async Task A_redirect_is_left_to_the_plugin()
    {
        using var target = new LoopbackServer(_ => { });
        using var server = new LoopbackServer(context => context.Response.Redirect(target.Address.AbsoluteUri));
        using var http = new PluginHttp();
        using var client = http.CreateClient();

        using var response = await client.GetAsync(server.Address, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location.ShouldBe(target.Address);
        target.Seen.ShouldBeEmpty();
    }
}
