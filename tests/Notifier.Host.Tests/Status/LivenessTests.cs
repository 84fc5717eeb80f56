using Microsoft.Extensions.Time.Testing;
using Notifier.Host.Status;
using Notifier.Host.Tests.Desktop;

namespace Notifier.Host.Tests.Status;

public class LivenessTests
{
    private readonly FakeTimeProvider _time = new(Toasts.Korean.At);

    [Fact]
    public void One_that_wrote_a_moment_ago_runs()
    {
        var report = Reports.At(_time);
        _time.Advance(TimeSpan.FromSeconds(25));

        var liveness = Liveness.Of(report, isTaken: true, _time);

        (liveness.Answers, liveness.IsFault).ShouldBe((true, false));
        liveness.Sentence.ShouldStartWith("running since ");
        liveness.Sentence.ShouldContain("(process 123) for 김지현 (kim.jh)");
    }

    [Fact]
    public void One_that_is_there_but_writes_no_more_does_not_answer()
    {
        var report = Reports.At(_time);
        var since = _time.GetLocalNow();
        _time.Advance(TimeSpan.FromSeconds(31));

        var liveness = Liveness.Of(report, isTaken: true, _time);

        (liveness.Answers, liveness.IsFault).ShouldBe((false, true));
        liveness.Sentence.ShouldStartWith($"does not answer since {since:HH:mm} (process 123)");
    }

    [Fact]
    public void One_that_left_its_report_behind_ended_without_saying_so()
    {
        var liveness = Liveness.Of(Reports.At(_time), isTaken: false, _time);

        (liveness.Answers, liveness.IsFault).ShouldBe((false, true));
        liveness.Sentence.ShouldBe($"not running: it ended without saying so at {_time.GetLocalNow():yyyy-MM-dd HH:mm} (process 123)");
    }

    [Fact]
    public void One_that_ended_in_order_is_no_fault() =>
        Liveness.Of(null, isTaken: false, _time).ShouldBe(new Liveness(false, false, "not running"));

    [Fact]
    public void One_that_is_there_without_a_word_is_a_fault() => Liveness.Of(null, isTaken: true, _time).IsFault.ShouldBeTrue();

    [Fact]
    public void A_report_from_before_the_machine_started_is_not_taken_for_its_own()
    {
        var report = Reports.At(_time) with { Beat = _time.GetTimestamp() + (10 * _time.TimestampFrequency) };

        Liveness.Of(report, isTaken: true, _time).ShouldBe(Liveness.Of(null, isTaken: true, _time));
    }

    [Fact]
    public void A_clock_that_jumped_makes_nobody_silent()
    {
        var report = Reports.At(_time) with { WrittenAt = _time.GetUtcNow().AddDays(-1) };

        Liveness.Of(report, isTaken: true, _time).Answers.ShouldBeTrue();
    }
}
