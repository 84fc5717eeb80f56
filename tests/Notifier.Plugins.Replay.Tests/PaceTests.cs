using Notifier.Sdk;

namespace Notifier.Plugins.Replay.Tests;

public class PaceTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private const string Content = """
        {"id":"1","text":"a","createdAt":"2010-09-09T10:00:00+09:00"}
        {"id":"2","text":"b","createdAt":"2010-09-09T10:00:10+09:00"}
        {"id":"3","text":"c"}
        {"id":"4","text":"d","createdAt":"2010-09-09T09:00:00+09:00"}
        {"id":"5","text":"e","createdAt":"2010-12-09T10:00:00+09:00"}
        """;

    [Fact]
    public async Task At_recorded_pace_posts_keep_their_distance_and_those_without_a_time_follow_at_once()
    {
        await using var replay = new RunningReplay(Content, new ReplayOptions());

        await replay.NextAsync("1");
        await replay.NextAfterAsync(TimeSpan.FromSeconds(10), "2");
        await replay.NextAsync("3");
        await replay.NextAsync("4");
        await replay.NextAfterAsync(TimeSpan.FromDays(91) - TimeSpan.FromSeconds(10), "5");
    }

    [Fact]
    public async Task Speed_shortens_the_recorded_distances()
    {
        await using var replay = new RunningReplay(Content, new ReplayOptions { Speed = 20 });

        await replay.NextAsync("1");
        await replay.NextAfterAsync(TimeSpan.FromMilliseconds(500), "2");
    }

    [Fact]
    public async Task At_a_rate_posts_come_evenly_whatever_their_times()
    {
        await using var replay = new RunningReplay(Content, new ReplayOptions { Pace = ReplayPace.Rate, Rate = 4 });

        await replay.NextAsync("1");
        await replay.NextAfterAsync(TimeSpan.FromMilliseconds(250), "2");
        await replay.NextAfterAsync(TimeSpan.FromMilliseconds(250), "3");
        replay.Host.Clock.Advance(TimeSpan.FromMilliseconds(500));
        await replay.NextAsync("4");
        await replay.NextAsync("5");
    }

    [Theory]
    [InlineData(ReplayPace.Recorded, 10)]
    [InlineData(ReplayPace.Rate, 1)]
    public async Task A_clock_that_is_set_back_holds_no_post_back(ReplayPace pace, int seconds)
    {
        await using var replay = new RunningReplay(Content, new ReplayOptions { Pace = pace, Rate = 1 });
        await replay.NextAsync("1");
        replay.Host.Clock.Jump(TimeSpan.FromDays(-365));
        await replay.NextAfterAsync(TimeSpan.FromSeconds(seconds), "2");
    }

    [Fact]
    public async Task A_replay_that_waits_ends_at_once_when_cancelled()
    {
        await using var replay = new RunningReplay(Content, new ReplayOptions());
        await replay.NextAsync("1");
        var waiting = replay.MoveNextAsync();

        replay.Cancel();

        await Should.ThrowAsync<OperationCanceledException>(async () => await waiting);
    }

    private sealed class RunningReplay : IAsyncDisposable
    {
        private readonly RecordingOnDisk _recording;
        private readonly CancellationTokenSource _stop = new();
        private readonly IAsyncEnumerator<SourceItem> _items;

        public RunningReplay(string content, ReplayOptions options)
        {
            _recording = new RecordingOnDisk(content);
            options.File = _recording.Path;
            _items = new ReplaySource(options, Host).ReadAsync(new SourceContext(), _stop.Token).GetAsyncEnumerator();
        }

        public FakeHost Host => _recording.Host;

        public Task<bool> MoveNextAsync() => _items.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        public async Task NextAsync(string id)
        {
            (await MoveNextAsync()).ShouldBeTrue();
            _items.Current.Question!.Id.ShouldBe(id);
        }

        /// <summary>The next post comes exactly then: not a moment before.</summary>
        public async Task NextAfterAsync(TimeSpan wait, string id)
        {
            var next = MoveNextAsync();
            Host.Clock.Advance(wait - Instant);
            next.IsCompleted.ShouldBeFalse();
            Host.Clock.Advance(Instant);
            (await next).ShouldBeTrue();
            _items.Current.Question!.Id.ShouldBe(id);
        }

        public void Cancel() => _stop.Cancel();

        public async ValueTask DisposeAsync()
        {
            await _items.DisposeAsync();
            _stop.Dispose();
            _recording.Dispose();
        }
    }
}
