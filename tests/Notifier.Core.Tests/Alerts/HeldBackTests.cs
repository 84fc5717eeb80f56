using Notifier.Core.Alerts;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

/// <summary>Quiet hours, pauses, and screens that refuse.</summary>
public sealed class HeldBackTests : DeskFixture
{
    [Fact]
    public async Task Quiet_hours_hold_toasts_back_until_they_end()
    {
        Rules = Rules with { Quiet = (new TimeOnly(9, 30), new TimeOnly(11, 0)) };
        var alerts = NewAlerts();
        await OfferManyAsync(6);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBeEmpty();
        Time.Advance(TimeSpan.FromHours(1));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["digest"]);
    }

    [Theory]
    [InlineData("22:00", "08:00", "2010-08-20T22:30:00+09:00", "2010-08-21T08:00:00+09:00")]
    [InlineData("22:00", "08:00", "2010-08-21T07:59:00+09:00", "2010-08-21T08:00:00+09:00")]
    [InlineData("12:00", "13:00", "2010-08-20T12:00:00+09:00", "2010-08-20T13:00:00+09:00")]
    [InlineData("12:00", "13:00", "2010-08-20T13:00:00+09:00", null)]
    public void Quiet_hours_say_when_they_end(string from, string to, string now, string? end) =>
        QuietHours.EndOf((TimeOnly.Parse(from), TimeOnly.Parse(to)), DateTimeOffset.Parse(now), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"))
            .ShouldBe(end is null ? null : DateTimeOffset.Parse(end));

    [Fact]
    public async Task A_pause_holds_toasts_back_until_its_end()
    {
        var gate = new AlertGate(() => Plan, Time) { PausedUntil = Now.AddMinutes(30) };
        var alerts = NewAlerts(gate);
        await OfferAsync("1");
        await alerts.RaiseDueAsync(default);
        Time.Advance(TimeSpan.FromMinutes(29));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBeEmpty();
        Time.Advance(TimeSpan.FromMinutes(1));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1"]);
        gate.PausedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task A_question_asked_for_by_hand_is_shown_also_while_paused()
    {
        var gate = new AlertGate(() => Plan, Time) { PausedUntil = Now.AddMinutes(30) };
        var alerts = NewAlerts(gate);
        var question = await OfferAsync("1");
        await alerts.ShowNowAsync(question.Id, default);
        TakeShown().ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_question_that_left_the_desk_is_not_shown_by_hand()
    {
        await NewAlerts().ShowNowAsync((await OfferAsync("1", Sample.Lee)).Id, default);
        TakeShown().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_toast_stays_unshown_and_is_tried_again_ever_more_slowly()
    {
        Screen.Refusal = "notifications are switched off";
        var alerts = NewAlerts();
        var question = await OfferAsync("1");
        await OfferAsync("2");
        var attempts = new List<int>();
        for (var second = 0; second < 211; second++)
        {
            await alerts.RaiseDueAsync(default);
            if (Screen.Attempts > attempts.Count)
                attempts.Add(second);
            Time.Advance(TimeSpan.FromSeconds(1));
        }
        attempts.ShouldBe([0, 30, 90, 210]);
        (await FindAsync(question.Id)).ShownAt.ShouldBeNull();

        Screen.Refusal = null;
        Time.Advance(TimeSpan.FromMinutes(5));
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task A_screen_that_throws_counts_as_a_refusal()
    {
        Screen.WhileShowing = _ => throw new InvalidOperationException("no bus");
        var screen = new ToastDeliverer(Screen, Time, Serilog.Core.Logger.None);
        var delivery = await screen.ShowAsync(new Toast { Id = new("1"), Title = "", Body = "", At = Now }, default);
        delivery.ShouldBe(new ToastDelivery(false, "no bus"));
        screen.Fault.ShouldBe("recorder: no bus");
    }

    [Fact]
    public async Task A_screen_that_does_not_answer_counts_as_a_refusal()
    {
        var hanging = new TaskCompletionSource();
        Screen.WhileShowing = _ => hanging.Task;
        var screen = new ToastDeliverer(Screen, Time, Serilog.Core.Logger.None);
        var showing = screen.ShowAsync(new Toast { Id = new("1"), Title = "", Body = "", At = Now }, default);
        Time.Advance(TimeSpan.FromSeconds(30));
        (await showing).Detail.ShouldBe("no answer within 30 s");
        hanging.SetResult();
    }
}
