using Notifier.Plugins.Feed.Tests.Servers;
using Notifier.Sdk.Testing;

namespace Notifier.Plugins.Feed.Tests;

[Collection(NginxCollection.Name)]
public class ConformanceTests(NginxServer nginx)
{
    [Fact]
    public async Task The_source_keeps_the_rules_of_every_source()
    {
        var url = nginx.Write("rules.rss", Rss.Feed([.. Enumerable.Range(1, 6).Select(i => Rss.Item(-i, $"질문 {i}", $"g{i}"))]));
        using var host = new FakeHost();

        await ChannelSourceConformance.CheckAsync(
            () => new FeedSource(new FeedOptions { Url = url }, host), questions: 6, lookBack: TimeSpan.FromDays(1));
    }
}
