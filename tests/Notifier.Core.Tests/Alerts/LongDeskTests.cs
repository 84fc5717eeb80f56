using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A desk on which more waits than anybody reads.</summary>
public sealed class LongDeskTests : DeskFixture
{
    private const int Many = Desk.Window * 3;

    [Fact]
    public async Task The_digest_counts_all_and_only_those_that_wait_longest_count_as_shown()
    {
        await OfferAllAsync(Many);
        Time.Advance(TimeSpan.FromMinutes(25));
        var alerts = NewAlerts();
        await alerts.RaiseDueAsync(default);

        var digest = Screen.Shown.ShouldHaveSingleItem();
        digest.Title.ShouldContain($"{Many}");
        digest.Body.ShouldEndWith($"and {Many - 8} more");
        (alerts.Desk.Questions.Count, alerts.Desk.Behind).ShouldBe((Desk.Window, Many - Desk.Window));
        var shown = (await Board.ListAsync([QuestionState.Offered], Many, default)).TakeWhile(question => question.ShownAt is not null);
        shown.Count().ShouldBe(Desk.Window);
    }

    [Fact]
    public async Task All_that_is_near_its_limit_is_counted_in_view_or_not()
    {
        await OfferAllAsync(Many);
        Time.Advance(Rules.AnswerWithin);
        await OfferAllAsync(7);
        await NewAlerts().RaiseDueAsync(default);
        Screen.Shown.Single().Title.ShouldBe(AlertTexts.Current.Digest(Many + 7, Many));
    }

    [Fact]
    public async Task What_comes_to_a_long_desk_is_counted_and_waits_its_turn()
    {
        var offered = await OfferAllAsync(Many);
        var alerts = NewAlerts();
        await alerts.RaiseDueAsync(default);
        TakeShown();
        Time.Advance(Rules.BurstWithin);

        await alerts.NoteAsync((await OfferAllAsync(1)).Single(), default);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBeEmpty();
        alerts.Desk.Behind.ShouldBe(Many - Desk.Window + 1);

        foreach (var question in offered.Take(Desk.Window))
            await alerts.NoteAsync(await ChangeAsync(question.Id, new Answer(Now, Sample.Kim)), default);
        await alerts.RaiseDueAsync(default);
        TakeShown().ShouldBe(["digest"]);
        (alerts.Desk.Questions.Count, alerts.Desk.Behind).ShouldBe((Desk.Window, Many - 2 * Desk.Window + 1));
    }

    [Fact]
    public async Task Everything_has_been_shown_once_it_has_come_into_view()
    {
        var alerts = NewAlerts();
        await OfferAllAsync(Many);
        for (var rounds = 0; rounds < 4; rounds++)
        {
            await alerts.RaiseDueAsync(default);
            var view = alerts.Desk.Questions.ToList();
            view.ShouldAllBe(question => question.ShownAt != null);
            foreach (var question in view)
                await alerts.NoteAsync(await ChangeAsync(question.Id, new Answer(Now, Sample.Kim)), default);
            Time.Advance(Rules.BurstWithin);
        }
        (alerts.Desk.Questions.Count, alerts.Desk.Behind).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_desk_that_grows_as_it_is_heard_of_is_cut_too()
    {
        var alerts = NewAlerts();
        await alerts.RaiseDueAsync(default);
        foreach (var question in await OfferAllAsync(Many))
            await alerts.NoteAsync(question, default);
        await alerts.RaiseDueAsync(default);
        (alerts.Desk.Questions.Count, alerts.Desk.Behind).ShouldBe((Desk.Window, Many - Desk.Window));
    }

    private int _arrivals;

    private async Task<IReadOnlyList<BoardQuestion>> OfferAllAsync(int count)
    {
        var arrivals = Enumerable.Range(1, count).Select(_ => Sample.Question($"long-{++_arrivals}", arrivedAt: Now.AddTicks(_arrivals)));
        var arrived = await Board.AcceptAsync(Sample.Source, [.. arrivals], null, default);
        var outcomes = await Board.ChangeAsync([.. arrived.Select(q => new ChangeRequest(q.Id, 1, Sample.OfferTo(Sample.Kim, Now)))], default);
        return [.. outcomes.Select(outcome => outcome.Question!)];
    }
}
