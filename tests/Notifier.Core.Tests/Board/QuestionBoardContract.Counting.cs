using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task Reminders_are_one_entry_of_the_history_that_counts()
    {
        var question = await ChangeAsync(await AcceptOneAsync(), Sample.OfferTo(Sample.Kim));
        for (var minute = 1; minute <= 300; minute++)
            question = await ChangeAsync(question, new MarkShown(Sample.Now.AddMinutes(minute), "토스트"));
        await ReopenAsync();
        var history = await Board.ReadHistoryAsync(question.Id, default);
        history.Select(entry => entry.What).ShouldBe(["arrived", "offered", "shown"]);
        history[^1].ShouldBe(
            new HistoryEntry(3, Sample.Now.AddMinutes(1), null, "shown", "토스트") { Count = 300, LastAt = Sample.Now.AddMinutes(300) });
    }

    [Fact]
    public async Task Rounds_nobody_reacted_to_neither_lengthen_the_history_nor_the_question()
    {
        var question = await RoundAsync(await AcceptOneAsync(), 0);
        var (once, size) = ((await Board.ReadHistoryAsync(question.Id, default)).Count, question.Passed.Count);
        for (var round = 1; round < 50; round++)
            question = await RoundAsync(question, round);
        (await Board.ReadHistoryAsync(question.Id, default)).Count.ShouldBe(once);
        (await Board.FindAsync(question.Id, default))!.Passed.ShouldBe(
            [new Passes(Sample.Kim, 50) { Last = PassReason.NotInTime }, new Passes(Sample.Lee, 50) { Last = PassReason.NotInTime }]);
        question.Passed.Count.ShouldBe(size);
    }

    [Fact]
    public async Task What_people_do_stands_alone_and_counting_begins_again_after_it()
    {
        var question = await ChangeAsync(
            await AcceptOneAsync(),
            Sample.OfferTo(Sample.Kim),
            new MarkShown(Sample.Now, "토스트"),
            new Snooze(Sample.Now, Sample.Kim, Sample.Now.AddMinutes(10)),
            new MarkShown(Sample.Now.AddMinutes(10), "토스트"),
            new Snooze(Sample.Now.AddMinutes(10), Sample.Kim, Sample.Now.AddMinutes(20)),
            new MarkShown(Sample.Now.AddMinutes(20), "토스트"),
            new MarkShown(Sample.Now.AddMinutes(25), "토스트"));
        (await Board.ReadHistoryAsync(question.Id, default)).Select(entry => $"{entry.What} {entry.Count}").ShouldBe(
            ["arrived 1", "offered 1", "shown 1", "snoozed 1", "shown 1", "snoozed 1", "shown 2"]);
    }

    private Task<BoardQuestion> RoundAsync(BoardQuestion question, int round)
    {
        var at = Sample.Now.AddMinutes(round);
        return ChangeAsync(
            question,
            Sample.OfferTo(Sample.Kim, at), new MarkShown(at, "토스트"), new EndOffer(at),
            Sample.OfferTo(Sample.Lee, at), new MarkShown(at, "토스트"), new EndOffer(at));
    }
}
