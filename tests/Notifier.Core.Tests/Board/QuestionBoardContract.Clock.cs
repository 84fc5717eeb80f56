using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task Broken_promises_are_listed_by_when_they_broke_and_once_marked_no_more()
    {
        await AcceptAsync([Promised("late", 30), Promised("early", 10), Promised("settled", 10), Promised("in time", 60), Sample.Question("none") with { Promise = null }]);
        await ChangeAsync(await FindAsync("settled"), new Answer(Sample.Now, Sample.Lee));
        await ReopenAsync();

        (await BrokenAsync(Sample.Now.AddMinutes(9))).ShouldBeEmpty();
        (await BrokenAsync(Sample.Now.AddMinutes(30))).ShouldBe(["early", "late"]);
        await ChangeAsync(await FindAsync("early"), new MarkOverdue(Sample.Now.AddMinutes(30), 3));
        (await BrokenAsync(Sample.Now.AddMinutes(30))).ShouldBe(["late"]);
        (await Board.ListUnpromisedAsync(10, default)).Select(q => q.Question.Id).ShouldBe(["none"]);
    }

    [Fact]
    public async Task What_nobody_has_claimed_goes_to_the_last_tier_when_its_promise_breaks_and_a_claim_stays()
    {
        await AcceptAsync([Promised("open", 10), Promised("offered", 10), Promised("claimed", 10)]);
        await ChangeAsync(await FindAsync("offered"), Sample.OfferTo(Sample.Kim));
        await ChangeAsync(await FindAsync("claimed"), Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim));
        foreach (var id in (string[])["open", "offered", "claimed"])
            await ChangeAsync(await FindAsync(id), new MarkOverdue(Sample.Now.AddMinutes(10), 3));
        await ReopenAsync();

        var offered = await FindAsync("offered");
        (offered.State, offered.Tier, offered.Holder, offered.Passed.Single().Id).ShouldBe((QuestionState.Open, 3, null, Sample.Kim));
        (await FindAsync("open")).Tier.ShouldBe(3);
        (await FindAsync("claimed")).Holder.ShouldBe(Sample.Kim);
        (await Board.ListOverdueClaimsAsync(10, default)).Select(q => q.Question.Id).ShouldBe(["claimed"]);
    }

    [Fact]
    public async Task Claims_are_idle_by_their_holders_last_sign_of_life()
    {
        await AcceptAsync(Sample.Questions(3));
        foreach (var (id, minute) in (IEnumerable<(string, int)>)[("1", 5), ("2", 0), ("3", 1)])
            await ChangeAsync(await FindAsync(id), Sample.OfferTo(Sample.Kim), new Claim(Sample.Now.AddMinutes(minute), Sample.Kim));
        await ChangeAsync(await FindAsync("3"), new AddNote(Sample.Now.AddMinutes(9), Sample.Kim, "매장에 문의함"));
        await ChangeAsync(await FindAsync("2"), new AddNote(Sample.Now.AddMinutes(9), Sample.Lee, "another's note is no sign of Kim"));
        await ReopenAsync();
        (await Board.ListIdleClaimsAsync(Sample.Now.AddMinutes(8), 10, default)).Select(q => q.Question.Id).ShouldBe(["2", "1"]);
    }

    [Fact]
    public async Task The_next_deadline_is_the_next_end_of_an_offer_or_a_promise()
    {
        (await Board.FindDeadlineAsync(Sample.Now, default)).ShouldBeNull();
        await AcceptAsync([Promised("1", 30), Promised("2", 60)]);
        await ChangeAsync(await FindAsync("2"), Sample.OfferTo(Sample.Kim));
        (await Board.FindDeadlineAsync(Sample.Now, default)).ShouldBe(Sample.Now.AddMinutes(10));
        (await Board.FindDeadlineAsync(Sample.Now.AddMinutes(10), default)).ShouldBe(Sample.Now.AddMinutes(30));
        (await Board.FindDeadlineAsync(Sample.Now.AddMinutes(60), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Promises_made_by_other_rules_are_taken_back_and_only_those()
    {
        await AcceptAsync([Promised("1", 30), Promised("answered", 30)]);
        await ChangeAsync(await FindAsync("answered"), new Answer(Sample.Now, Sample.Kim));
        (await Board.ForgetPromisesAsync("30 minutes", default)).ShouldBeTrue();
        await ChangeAsync(await FindAsync("1"), new SetPromise(Sample.Now, new Promise(Sample.Now.AddMinutes(8), Sample.Now.AddMinutes(10))));
        await ReopenAsync();

        (await Board.ForgetPromisesAsync("30 minutes", default)).ShouldBeFalse();
        (await FindAsync("1")).Promise!.AnswerBy.ShouldBe(Sample.Now.AddMinutes(10));
        (await FindAsync("answered")).Promise.ShouldNotBeNull();
        (await Board.ForgetPromisesAsync("10 minutes", default)).ShouldBeTrue();
        (await FindAsync("1")).Promise.ShouldBeNull();
    }

    private static BoardQuestion Promised(string id, int minutes) =>
        Sample.Question(id) with { Promise = new Promise(Sample.Now.AddMinutes(minutes * 0.8), Sample.Now.AddMinutes(minutes)) };

    private async Task<IReadOnlyList<string>> BrokenAsync(DateTimeOffset now) =>
        [.. (await Board.ListBrokenPromisesAsync(now, 10, default)).Select(q => q.Question.Id)];
}
