using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    private static readonly DateTimeOffset YearAhead = Sample.Now.AddDays(365);

    [Fact]
    public async Task What_a_clock_that_was_ahead_has_stored_goes_on_by_the_present_one()
    {
        var arrived = (await AcceptAsync(Sample.Question("1", arrivedAt: YearAhead))).Single();
        var snoozed = await ChangeAsync(
            arrived,
            Sample.OfferTo(Sample.Lee, YearAhead),
            new EndOffer(YearAhead),
            Sample.OfferTo(Sample.Kim, YearAhead.AddMinutes(1)),
            new MarkShown(YearAhead.AddMinutes(2), "토스트"),
            new Snooze(YearAhead.AddMinutes(3), Sample.Kim, YearAhead.AddMinutes(13)));

        (await Board.SettleAsync(Sample.Now, default)).ShouldBe(1);

        await ReopenAsync();
        ShouldBeSame(await Board.FindAsync(arrived.Id, default), snoozed with
        {
            Revision = snoozed.Revision + 1,
            ArrivedAt = Sample.Now,
            OfferedAt = Sample.Now,
            OfferEndsAt = Sample.Now.AddMinutes(10),
            ShownAt = Sample.Now,
            SnoozedUntil = Sample.Now.AddMinutes(10),
            PassedAt = Sample.Now,
            TierEndsAt = Sample.Now.AddMinutes(10),
            Promise = Sample.PromiseFrom(Sample.Now),
        });
        (await Board.ReadLoadsAsync(default)).Values.ShouldAllBe(load => load.LastAssignedAt == Sample.Now);
        (await Board.ReadHistoryAsync(arrived.Id, default))[^1].ShouldBe(new HistoryEntry(7, Sample.Now, null, "settled", "the clock had been ahead"));
    }

    [Fact]
    public async Task However_much_lies_ahead_all_of_it_is_settled()
    {
        await AcceptAsync([.. Enumerable.Range(0, 6000).Select(i => Sample.Question($"{i}", arrivedAt: YearAhead))]);
        (await Board.SettleAsync(Sample.Now, default)).ShouldBe(6000);
        (await Board.SettleAsync(Sample.Now, default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_made_ahead_of_the_clock_counts_from_now()
    {
        var arrived = (await AcceptAsync(Sample.Question("1", arrivedAt: YearAhead))).Single();
        await ChangeAsync(arrived, Sample.OfferTo(Sample.Kim, YearAhead), new Claim(YearAhead, Sample.Kim));
        await Board.SettleAsync(Sample.Now, default);
        (await Board.FindAsync(arrived.Id, default))!.ClaimedAt.ShouldBe(Sample.Now);
    }

    [Fact]
    public async Task Settling_leaves_alone_what_the_present_clock_has_stored()
    {
        var question = await ChangeAsync(
            await AcceptOneAsync(), Sample.OfferTo(Sample.Kim), new Snooze(Sample.Now, Sample.Kim, Sample.Now + Snooze.Longest));
        (await Board.SettleAsync(Sample.Now, default)).ShouldBe(0);
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
    }

    [Fact]
    public async Task No_question_sleeps_longer_than_anybody_may_put_it_off()
    {
        var question = await ChangeAsync(
            await AcceptOneAsync(), Sample.OfferTo(Sample.Kim), new Snooze(Sample.Now, Sample.Kim, YearAhead));
        (await Board.SettleAsync(Sample.Now, default)).ShouldBe(1);
        (await Board.FindAsync(question.Id, default))!.SnoozedUntil.ShouldBe(Sample.Now + Snooze.Longest);
    }

    [Fact]
    public async Task A_settled_question_is_announced()
    {
        var question = await ChangeAsync(await AcceptOneAsync(), Sample.OfferTo(Sample.Kim, YearAhead));
        await using var watching = Board.WatchAsync(default).GetAsyncEnumerator();
        await Board.SettleAsync(Sample.Now, default);
        (await watching.MoveNextAsync()).ShouldBeTrue();
        watching.Current.Revision.ShouldBe(question.Revision + 1);
    }
}
