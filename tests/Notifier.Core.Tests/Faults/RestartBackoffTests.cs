using Notifier.Core.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Faults;

public class RestartBackoffTests
{
    private static readonly IOException Fault = new("gone");

    [Fact]
    public void Delays_double_from_2_seconds_up_to_5_minutes()
    {
        var backoff = new RestartBackoff(() => 1);
        var delays = Enumerable.Range(0, 8).Select(_ => backoff.Decide(Fault, TimeSpan.Zero).Delay.TotalSeconds);
        delays.ShouldBe([2, 4, 8, 16, 32, 64, 128, 256]);
    }

    [Fact]
    public void Jitter_takes_up_to_a_fifth_off()
    {
        new RestartBackoff(() => 0).Decide(Fault, TimeSpan.Zero).Delay.ShouldBe(TimeSpan.FromSeconds(1.6));
        new RestartBackoff(() => 0.5).Decide(Fault, TimeSpan.Zero).Delay.ShouldBe(TimeSpan.FromSeconds(1.8));
    }

    [Fact]
    public void However_often_it_fails_it_is_tried_again_within_five_minutes()
    {
        var backoff = new RestartBackoff(() => 1);
        var decisions = Enumerable.Range(0, 1000).Select(_ => backoff.Decide(Fault, TimeSpan.FromMinutes(9))).ToList();
        decisions.ShouldAllBe(decision => decision.Verdict == FaultVerdict.Restart && decision.Delay <= TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(PluginFault.Auth)]
    [InlineData(PluginFault.Config)]
    public void What_only_somebody_else_can_mend_is_tried_again_every_hour(PluginFault fault) =>
        new RestartBackoff(() => 1).Decide(new PluginException(fault, "401"), TimeSpan.Zero).ShouldBe(new FaultDecision(
            FaultVerdict.Restart, TimeSpan.FromHours(1), "tried again every hour, and at once when its configuration changes"));

    [Fact]
    public void Ten_healthy_minutes_begin_the_count_anew()
    {
        var backoff = new RestartBackoff(() => 1);
        for (var i = 0; i < 8; i++)
            backoff.Decide(Fault, TimeSpan.Zero);
        var decision = backoff.Decide(Fault, TimeSpan.FromMinutes(10));
        decision.ShouldBe(new FaultDecision(FaultVerdict.Restart, TimeSpan.FromSeconds(2), "trying again in 2 s"));
    }

    [Theory]
    [InlineData(-5, 2)]
    [InlineData(0, 2)]
    [InlineData(90, 90)]
    [InlineData(900_000, 3_600)]
    public void A_rate_limit_waits_as_told_within_reason(int told, int waited) =>
        new RestartBackoff(() => 1).Decide(RateLimited(TimeSpan.FromSeconds(told)), TimeSpan.Zero).Delay.ShouldBe(TimeSpan.FromSeconds(waited));

    [Fact]
    public void A_rate_limit_without_a_time_waits_ever_longer_and_never_quarantines()
    {
        var backoff = new RestartBackoff(() => 1);
        var decisions = Enumerable.Range(0, 20).Select(_ => backoff.Decide(RateLimited(null), TimeSpan.Zero)).ToList();
        decisions.ShouldAllBe(decision => decision.Verdict == FaultVerdict.Wait);
        decisions[0].Delay.ShouldBe(TimeSpan.FromSeconds(2));
        decisions[^1].Delay.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Running_out_of_memory_is_a_fault_like_others() =>
        new RestartBackoff(() => 1).Decide(new OutOfMemoryException(), TimeSpan.Zero).Verdict.ShouldBe(FaultVerdict.Restart);

    private static PluginException RateLimited(TimeSpan? after) => new(PluginFault.RateLimited, "slow down") { RetryAfter = after };
}
