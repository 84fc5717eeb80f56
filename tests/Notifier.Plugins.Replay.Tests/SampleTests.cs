using Notifier.Sdk;

namespace Notifier.Plugins.Replay.Tests;

public class SampleTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public async Task Without_a_file_the_bundled_sample_is_replayed()
    {
        var posts = await ReplaySampleAsync();

        posts.Count.ShouldBeGreaterThanOrEqualTo(40);
        posts.Select(post => post.Id).ShouldBeUnique();
        posts.ShouldAllBe(post => post.PostedAt != null && post.Author.Length > 0 && post.Channel.Length > 0);
        posts.ShouldContain(post => post.Text.Contains("아이폰4는"));
        _host.Warnings.ShouldBeEmpty();
        _host.IsHealthy.ShouldBeTrue(_host.Health);
    }

    [Fact]
    public async Task What_the_account_itself_wrote_is_marked_as_its_own()
    {
        var posts = await ReplaySampleAsync();

        posts.Where(post => post.IsOwnPost).Select(post => post.Author).Distinct()
            .ShouldBe(["show_tweet", "tworld", "samsungtomorrow"], ignoreOrder: true);
        posts.Where(post => !post.IsOwnPost).ShouldAllBe(post => !post.Channel.EndsWith(":" + post.Author));
    }

    private async Task<List<Question>> ReplaySampleAsync() =>
        await new ReplaySource(new ReplayOptions { Pace = ReplayPace.Fast }, _host)
            .ReadAsync(new SourceContext(), TestContext.Current.CancellationToken)
            .Select(item => item.Question!)
            .ToListAsync();
}
