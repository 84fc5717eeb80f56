using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Keeps the recorded distances, counted from the first post that has a time.</summary>
internal sealed class RecordedPacer(TimeProvider time, double speed) : Pacer
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(36_500);

    private (DateTimeOffset Recorded, long Replayed)? _start;

    public override ValueTask WaitAsync(Question post, CancellationToken cancellationToken)
    {
        if (post.PostedAt is not { } postedAt)
            return ValueTask.CompletedTask;
        var start = _start ??= (postedAt, time.GetTimestamp());
        var seconds = Math.Min((postedAt - start.Recorded).TotalSeconds / speed, LongestWait.TotalSeconds);
        return UntilAsync(start.Replayed, TimeSpan.FromSeconds(Math.Max(seconds, 0)), time, cancellationToken);
    }
}
