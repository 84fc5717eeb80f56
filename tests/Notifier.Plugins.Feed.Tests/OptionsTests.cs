using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests;

public class OptionsTests
{
    public static TheoryData<FeedOptions, string> Faulty => new()
    {
        { new FeedOptions { Url = new Uri("ftp://blog.example/rss") }, "\"url\" is \"ftp://blog.example/rss\"" },
        { new FeedOptions { Url = new Uri("feeds/rss", UriKind.Relative) }, "must begin with http:// or https://" },
        { new FeedOptions { Url = new Uri("https://kim:pw@blog.example/rss") }, "Put it into \"user\" and \"password\"" },
        { new FeedOptions { Url = Url, Every = TimeSpan.Zero }, "\"every\" is 00:00:00" },
        { new FeedOptions { Url = Url, Password = new Secret("s3cret-pw") }, "without \"user\"" },
        { new FeedOptions { Url = Url, Headers = { ["X-Api-Key"] = new Secret("s3cret-pw\n") } }, "the value of \"X-Api-Key\"" },
        { new FeedOptions { Url = Url, Headers = { ["X Api Key"] = new Secret("s3cret-pw") } }, "\"X Api Key\" cannot be sent" },
    };

    private static Uri Url => new("http://127.0.0.1:9/rss?token=s3cret-pw");

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task An_option_that_makes_no_sense_is_named_with_its_remedy_and_without_its_secret(FeedOptions options, string said)
    {
        await using var feed = new FollowedFeed(options);

        var fault = await feed.FaultAsync();

        fault.Fault.ShouldBe(PluginFault.Config);
        fault.Message.ShouldContain(said);
        fault.ToString().ShouldNotContain("s3cret-pw");
    }

    [Fact]
    public async Task A_secret_in_the_address_is_not_shown_when_the_server_cannot_be_reached()
    {
        await using var feed = new FollowedFeed(new FeedOptions { Url = Url });

        (await feed.FaultAsync()).Message.ShouldNotContain("s3cret-pw");
    }
}
