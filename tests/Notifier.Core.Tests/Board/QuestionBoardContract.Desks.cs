using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task A_desk_lists_what_its_owner_holds_and_nothing_else_oldest_arrival_first()
    {
        var late = (await AcceptAsync(Sample.Question("late", arrivedAt: Sample.Now.AddMinutes(2)))).Single();
        var questions = await AcceptAsync(Sample.Questions(5));
        await ChangeAsync(late, Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim));
        await ChangeAsync(questions[0], Sample.OfferTo(Sample.Kim), new Snooze(Sample.Now, Sample.Kim, Sample.Now.AddMinutes(9)));
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Lee));
        await ChangeAsync(questions[2], Sample.OfferTo(Sample.Kim), new Answer(Sample.Now, Sample.Kim));
        var offered = await ChangeAsync(questions[3], Sample.OfferTo(Sample.Kim));

        var desk = await Board.ListDeskAsync(Sample.Kim, 10, default);

        desk.Select(q => q.Question.Id).ShouldBe(["1", "4", "late"]);
        ShouldBeSame(desk[1], offered);
    }

    [Fact]
    public async Task A_desk_lists_the_oldest_that_wait_and_no_fewer_for_what_was_claimed_or_snoozed()
    {
        var questions = await AcceptAsync([.. Enumerable.Range(1, 9).Select(i => Sample.Question($"{i}", arrivedAt: Sample.Now.AddMinutes(-i)))]);
        foreach (var question in questions)
            await ChangeAsync(question, Sample.OfferTo(Sample.Kim));
        foreach (var claimed in questions.Take(3))
            await ChangeAsync((await Board.FindAsync(claimed.Id, default))!, new Claim(Sample.Now, Sample.Kim));
        for (var i = 6; i < 9; i++)
            await ChangeAsync((await Board.FindAsync(questions[i].Id, default))!, new Snooze(Sample.Now, Sample.Kim, Sample.Now.AddMinutes(i)));

        var desk = await Board.ListDeskAsync(Sample.Kim, 2, default);

        desk.Select(q => q.Question.Id).ShouldBe(["8", "7", "6", "5", "3", "2"]);
    }

    [Fact]
    public async Task What_is_nearly_due_is_counted_on_one_desk()
    {
        var questions = await AcceptAsync([.. Enumerable.Range(0, 4).Select(i => Promised($"{i}", 10 * (i + 1)))]);
        foreach (var question in questions.Take(3))
            await ChangeAsync(question, Sample.OfferTo(Sample.Kim));
        await ChangeAsync((await Board.FindAsync(questions[0].Id, default))!, new Claim(Sample.Now, Sample.Kim));

        (await Board.CountNearAsync(Sample.Kim, Sample.Now.AddMinutes(16), default)).ShouldBe(2);
        (await Board.CountNearAsync(Sample.Kim, Sample.Now.AddMinutes(7), default)).ShouldBe(0);
        (await Board.CountNearAsync(Sample.Lee, Sample.Now.AddHours(1), default)).ShouldBe(0);
    }

    [Fact]
    public async Task What_everybody_holds_is_what_their_desks_list_whatever_happened()
    {
        var questions = await AcceptAsync(Sample.Questions(6));
        await ChangeAsync(questions[0], Sample.OfferTo(Sample.Kim), new MarkShown(Sample.Now, "toast"), new EndOffer(Sample.Now), Sample.OfferTo(Sample.Lee));
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim), new Pass(Sample.Now, Sample.Kim));
        await ChangeAsync(questions[2], Sample.OfferTo(Sample.Kim), new Answer(Sample.Now, Sample.Kim));
        await ChangeAsync(questions[3], new Answer(Sample.Now, Sample.Lee));
        await ChangeAsync(questions[4], Sample.OfferTo(Sample.Kim), new Correct(Sample.Now, Sample.Kim, null), Sample.OfferTo(Sample.Kim));
        await ReopenAsync();

        var loads = await Board.ReadLoadsAsync(default);

        foreach (var who in (SpecialistId[])[Sample.Kim, Sample.Lee])
            loads[who].Holding.ShouldBe((await Board.ListDeskAsync(who, 10, default)).Count);
        (loads[Sample.Kim].Holding, loads[Sample.Lee].Holding).ShouldBe((1, 1));
    }
}
