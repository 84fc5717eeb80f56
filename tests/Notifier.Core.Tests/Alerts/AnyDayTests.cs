using CsCheck;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

/// <summary>Whatever happens on a day, in whatever order, the screen is right.</summary>
public sealed class AnyDayTests : DeskFixture
{
    private enum Event
    {
        Offer,
        OfferToLee,
        Claim,
        Pass,
        Answer,
        Snooze,
        TimeRunsOut,
        Seconds,
        Minutes,
        Restart,
        ScreenRefuses,
        ScreenTakes,
    }

    private int _arrivals;

    [Fact]
    public async Task The_screen_shows_only_what_is_asked_of_the_person_and_never_too_much()
    {
        Rules = Rules with { BurstOver = 2 };
        await Gen.Select(Gen.Enum<Event>(), Gen.Int[0, 100]).Array[1, 60].SampleAsync(
            async day =>
            {
                await ClearAsync();
                var alerts = NewAlerts();
                var times = new List<DateTimeOffset>();
                foreach (var (what, which) in day)
                {
                    if (what is Event.Restart)
                        alerts = NewAlerts();
                    else
                        await HappenAsync(what, which, alerts);
                    await alerts.RaiseDueAsync(default);
                    times.AddRange(Enumerable.Repeat(Now, Screen.Shown.Count - times.Count));
                    await CheckScreenAsync(alerts);
                }
                if (!day.Any(happening => happening.Item1 is Event.Restart))
                    CheckRate(times);
                await CheckNothingForgottenAsync(alerts);
            },
            iter: 60,
            threads: 1);
    }

    private async Task HappenAsync(Event what, int which, ToastScheduler alerts)
    {
        switch (what)
        {
            case Event.Offer:
                await alerts.NoteAsync(await OfferAsync($"{++_arrivals}"), default);
                break;
            case Event.OfferToLee:
                await alerts.NoteAsync(await OfferAsync($"{++_arrivals}", Sample.Lee), default);
                break;
            case Event.Seconds:
                Time.Advance(TimeSpan.FromSeconds(which));
                break;
            case Event.Minutes:
                Time.Advance(TimeSpan.FromMinutes(which / 4.0));
                break;
            case Event.ScreenRefuses or Event.ScreenTakes:
                Screen.Refusal = what is Event.ScreenRefuses ? "switched off" : null;
                break;
            default:
                await ChangeSomethingAsync(what, which, alerts);
                break;
        }
    }

    private async Task ChangeSomethingAsync(Event what, int which, ToastScheduler alerts)
    {
        var held = await HeldAsync();
        if (held.Count == 0)
            return;
        var question = held[which % held.Count];
        BoardChange change = what switch
        {
            Event.Claim => new Claim(Now, Sample.Kim),
            Event.Pass => new Pass(Now, Sample.Kim),
            Event.Answer => new SeeAnswer(Now, "@show_tweet"),
            Event.Snooze => new Snooze(Now, Sample.Kim, Now.AddMinutes(1 + which)),
            _ => new EndOffer(Now),
        };
        var outcome = (await Board.ChangeAsync([new ChangeRequest(question.Id, question.Revision, change)], default)).Single();
        await alerts.NoteAsync(outcome.Question!, default);
    }

    /// <summary>Every question's toast that is up belongs to a question that is asked of Kim and not snoozed.</summary>
    private async Task CheckScreenAsync(ToastScheduler alerts)
    {
        alerts.Desk.Questions.Count.ShouldBe((await KimsAsync()).Count);
        foreach (var id in Screen.Up.Where(id => id != ToastComposer.Digest))
        {
            var question = await FindAsync(new QuestionId(id.Value));
            question.Holder.ShouldBe(Sample.Kim);
            question.SnoozedUntil.ShouldBeNull();
        }
    }

    /// <summary>In no minute more than the allowed number and one digest.</summary>
    private void CheckRate(List<DateTimeOffset> times) =>
        times.ShouldAllBe(start => times.Count(time => time >= start && time < start + Rules.BurstWithin) <= Rules.BurstOver + 1);

    /// <summary>Once the screen takes toasts and time passes, everything offered has been shown.</summary>
    private async Task CheckNothingForgottenAsync(ToastScheduler alerts)
    {
        Screen.Refusal = null;
        for (var i = 0; i < 12; i++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await alerts.RaiseDueAsync(default);
        }
        var offered = (await KimsAsync()).Where(question => question.State is QuestionState.Offered && question.SnoozedUntil is null);
        offered.ShouldAllBe(question => question.ShownAt != null);
    }

    private async Task<List<BoardQuestion>> KimsAsync() =>
        [.. (await HeldAsync()).Where(question => question.Holder == Sample.Kim)];

    private Task<IReadOnlyList<BoardQuestion>> HeldAsync() =>
        Board.ListAsync([QuestionState.Offered, QuestionState.Claimed], int.MaxValue, default);

    private async Task ClearAsync()
    {
        foreach (var question in await HeldAsync())
            await ChangeAsync(question.Id, new SeeAnswer(Now, "@show_tweet"));
        Screen.Clear();
        Time.Advance(TimeSpan.FromHours(1));
    }
}
