using Notifier.Sdk.Testing;

namespace Notifier.Plugins.Replay.Tests;

public class ConformanceTests
{
    [Fact]
    public async Task The_source_keeps_the_rules_of_every_source() =>
        await ChannelSourceConformance.CheckAsync(
            () => new ReplaySource(new ReplayOptions { Pace = ReplayPace.Fast }, new FakeHost()), questions: 40);
}
