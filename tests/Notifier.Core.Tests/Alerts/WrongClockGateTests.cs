using Notifier.Core.Alerts;
using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk.Testing;
using Serilog;

namespace Notifier.Core.Tests.Alerts;

/// <summary>What holds toasts back ends in time, whatever is done to the clock meanwhile.</summary>
public sealed class WrongClockGateTests
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly ManualClock _time = new();
    private readonly NotifierPlan _plan = AlertPlan.Create();

    private AlertRules Rules => _plan.Alerts;

    [Fact]
    public void A_pause_lasts_no_longer_than_it_was_meant_to_when_the_clock_is_set_back()
    {
        var gate = new AlertGate(() => _plan, _time) { PausedUntil = _time.GetUtcNow().AddMinutes(30) };
        _time.Jump(-Year);
        _time.Advance(TimeSpan.FromMinutes(29));
        gate.FormFor(1).ShouldBe(AlertForm.HeldBack);
        _time.Advance(TimeSpan.FromMinutes(1));
        gate.FormFor(1).ShouldBe(AlertForm.OneByOne);
    }

    [Fact]
    public void A_pause_is_over_when_the_machine_slept_through_it()
    {
        var gate = new AlertGate(() => _plan, _time) { PausedUntil = _time.GetUtcNow().AddMinutes(30) };
        _time.Jump(TimeSpan.FromHours(8));
        gate.FormFor(1).ShouldBe(AlertForm.OneByOne);
    }

    [Fact]
    public void A_digest_does_not_hold_the_next_back_for_a_year()
    {
        var gate = new AlertGate(() => _plan, _time);
        gate.Record(AlertForm.Digest);
        _time.Jump(-Year);
        gate.FormFor(Rules.BurstOver).ShouldBe(AlertForm.HeldBack);
        gate.OpensIn.ShouldBe(Rules.BurstWithin);
        _time.Advance(Rules.BurstWithin);
        gate.FormFor(Rules.BurstOver).ShouldBe(AlertForm.OneByOne);
    }

    [Fact]
    public void What_failed_is_tried_again_in_its_own_time_when_the_clock_is_set_back()
    {
        var cooldown = new Cooldown(_time);
        cooldown.Fail();
        _time.Jump(-Year);
        cooldown.Left.ShouldBe(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(30));
        cooldown.Left.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Faults_are_named_again_after_the_clock_is_set_back()
    {
        var log = new RecordingLog();
        var logger = new LoggerConfiguration().WriteTo.Sink(log).CreateLogger();
        var notes = new ThrottledFaultLog(_time, () => logger);
        notes.Add("kind", "one");
        _time.Jump(-Year);
        notes.Add("kind", "two");
        _time.Advance(TimeSpan.FromMinutes(10));
        notes.Add("kind", "three");
        log.Lines.Count.ShouldBe(2);
    }
}
