using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A toast is on the screen as long as it has something to say.</summary>
public sealed class WithdrawalTests : DeskFixture
{
    [Fact]
    public async Task A_snoozed_offer_goes_away_and_comes_back_when_the_snooze_ends()
    {
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        await alerts.NoteAsync(await ChangeAsync(question.Id, new Snooze(Now, Sample.Kim, Now.AddMinutes(20))), default);
        Screen.Withdrawn.ShouldBe([new ToastId(question.Id.Value)]);
        Time.Advance(TimeSpan.FromMinutes(19));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1"]);
        Time.Advance(TimeSpan.FromMinutes(1));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1"]);
        (await FindAsync(question.Id)).SnoozedUntil.ShouldBeNull();
    }

    [Theory]
    [InlineData("claimed")]
    [InlineData("passed")]
    [InlineData("answered")]
    [InlineData("timed out")]
    public async Task When_the_offer_ends_its_toast_goes_away(string how)
    {
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        BoardChange end = how switch
        {
            "claimed" => new Claim(Now, Sample.Kim),
            "passed" => new Pass(Now, Sample.Kim),
            "answered" => new SeeAnswer(Now, "@show_tweet"),
            _ => new EndOffer(Now),
        };
        await alerts.NoteAsync(await ChangeAsync(question.Id, end), default);
        Screen.Withdrawn.ShouldBe([new ToastId(question.Id.Value)]);
        Time.Advance(TimeSpan.FromMinutes(10));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_digest_goes_away_with_the_last_of_its_questions()
    {
        Rules = Rules with { BurstOver = 0 };
        var alerts = NewAlerts();
        var (first, second) = (await OfferAsync("1"), await OfferAsync("2"));
        await alerts.RaiseDueAsync(default);
        await alerts.NoteAsync(await ChangeAsync(first.Id, new Answer(Now, Sample.Kim)), default);
        Screen.Withdrawn.ShouldNotContain(ToastComposer.Digest);
        await alerts.NoteAsync(await ChangeAsync(second.Id, new Answer(Now, Sample.Kim)), default);
        Screen.Withdrawn.ShouldContain(ToastComposer.Digest);
    }

    [Fact]
    public async Task Taken_away_while_it_was_being_shown_the_toast_does_not_stay()
    {
        var question = await OfferAsync("1");
        Screen.WhileShowing = _ => ChangeAsync(question.Id, new SeeAnswer(Now, "@show_tweet"));
        await NewAlerts().RaiseDueAsync(default);
        Screen.Withdrawn.ShouldBe([new ToastId(question.Id.Value)]);
        (await FindAsync(question.Id)).State.ShouldBe(QuestionState.Answered);
    }

    [Fact]
    public async Task What_was_heard_late_does_not_bring_a_toast_back()
    {
        var alerts = NewAlerts();
        var offered = await OfferAsync("1");
        await ChangeAsync(offered.Id, new SeeAnswer(Now, "@show_tweet"));
        await alerts.RaiseDueAsync(default);
        await alerts.NoteAsync(offered, default);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBeEmpty();
    }
}
