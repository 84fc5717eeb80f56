using Notifier.Host.Backtest;

namespace Notifier.Host.Tests.Backtest;

public class ReplaySummaryTests
{
    [Fact]
    public void The_rate_once_warm_leaves_the_first_batch_out()
    {
        var summary = Summary(RecordingReplay.BatchSize + 100);
        Decisions.JsonOf(summary).GetProperty("questionsPerSecond").GetInt32().ShouldBe(178);
        Decisions.JsonOf(summary).GetProperty("questionsPerSecondWarm").GetInt32().ShouldBe(200);
        Decisions.TextOf(summary).ShouldContain("  once warm                200");
    }

    [Fact]
    public void A_recording_of_one_batch_has_no_rate_once_warm()
    {
        var summary = Summary(RecordingReplay.BatchSize);
        Decisions.JsonOf(summary).TryGetProperty("questionsPerSecondWarm", out _).ShouldBeFalse();
        Decisions.TextOf(summary).ShouldNotContain("once warm");
    }

    private static ReplaySummary Summary(int questions)
    {
        var summary = new ReplaySummary { Elapsed = TimeSpan.FromSeconds(2), ElapsedWarm = TimeSpan.FromSeconds(0.5) };
        for (var i = 0; i < questions; i++)
            summary.Add(Decisions.Of($"{i}", "iphone"));
        return summary;
    }
}
