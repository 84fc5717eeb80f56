using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

public class AlertScheduleTests
{
    private static readonly AlertRules Rules = new();
    private static readonly BoardQuestion Offered = BoardRules.Apply(Sample.Question("1"), Sample.OfferTo(Sample.Kim)).Next!;

    [Fact]
    public void An_offer_is_due_at_once_then_at_every_reminder()
    {
        Minutes(Offered).ShouldBe(0);
        Minutes(Offered with { ShownAt = At(3) }).ShouldBe(8);
        AlertSchedule.DueAt(Offered with { ShownAt = At(3) }, Rules with { RemindEvery = TimeSpan.Zero }).ShouldBeNull();
    }

    [Fact]
    public void A_snooze_outweighs_the_reminder()
    {
        Minutes(Offered with { ShownAt = At(3), SnoozedUntil = At(60) }).ShouldBe(60);
        Minutes(Claimed(1) with { SnoozedUntil = At(60) }).ShouldBe(60);
    }

    [Fact]
    public void A_claim_is_due_near_the_limit_at_the_limit_and_from_then_on_at_every_reminder()
    {
        Minutes(Claimed(1)).ShouldBe(24);
        Minutes(Claimed(1) with { ShownAt = At(2) }).ShouldBe(24);
        Minutes(Claimed(1) with { ShownAt = At(24) }).ShouldBe(30);
        Minutes(Claimed(1) with { ShownAt = At(30) }).ShouldBe(35);
        Minutes(Claimed(1) with { ShownAt = At(35) }).ShouldBe(40);
    }

    [Fact]
    public void Who_is_asked_whether_a_claim_is_still_theirs_is_asked_at_once_and_once()
    {
        var asked = BoardRules.Apply(Claimed(1) with { Promise = null }, new AskStill(At(61))).Next!;
        Minutes(asked).ShouldBe(61);
        Minutes(asked with { ShownAt = At(61) }).ShouldBeNull();
    }

    [Fact]
    public void Who_claims_near_the_limit_is_reminded_at_the_limit_and_who_claims_after_it_at_the_next_reminder()
    {
        Minutes(Claimed(25) with { ShownAt = At(24) }).ShouldBe(30);
        Minutes(Claimed(30)).ShouldBe(35);
    }

    [Fact]
    public void What_nobody_holds_is_never_due()
    {
        AlertSchedule.DueAt(Sample.Question("1"), Rules).ShouldBeNull();
        AlertSchedule.DueAt(Sample.Ignored("1"), Rules).ShouldBeNull();
        AlertSchedule.DueAt(BoardRules.Apply(Offered, new Answer(Sample.Now, Sample.Kim)).Next!, Rules).ShouldBeNull();
    }

    [Theory]
    [InlineData("22:00", "08:00", "21:59", false)]
    [InlineData("22:00", "08:00", "22:00", true)]
    [InlineData("22:00", "08:00", "03:00", true)]
    [InlineData("22:00", "08:00", "08:00", false)]
    [InlineData("12:00", "13:00", "12:30", true)]
    [InlineData("12:00", "12:00", "12:00", false)]
    public void Quiet_hours_may_pass_midnight(string from, string to, string local, bool quiet)
    {
        var seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
        var now = new DateTimeOffset(new DateOnly(2010, 8, 20), TimeOnly.Parse(local), TimeSpan.FromHours(9)).ToUniversalTime();
        QuietHours.Contain((TimeOnly.Parse(from), TimeOnly.Parse(to)), now, seoul).ShouldBe(quiet);
    }

    private static BoardQuestion Claimed(int minute) => BoardRules.Apply(Offered, new Claim(At(minute), Sample.Kim)).Next!;

    private static DateTimeOffset At(int minute) => Sample.Now.AddMinutes(minute);

    private static double? Minutes(BoardQuestion question) => (AlertSchedule.DueAt(question, Rules) - Sample.Now)?.TotalMinutes;
}
