using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task A_change_makes_the_next_revision_and_is_found_again()
    {
        var offered = await ChangeAsync(await AcceptOneAsync(), Sample.OfferTo(Sample.Kim));
        offered.Revision.ShouldBe(2);
        ShouldBeSame(await Board.FindAsync(offered.Id, default), offered);
    }

    [Fact]
    public async Task A_whole_life_survives_reopening_at_every_step()
    {
        var question = await AcceptOneAsync();
        BoardChange[] life =
        [
            Sample.OfferTo(Sample.Lee),
            new EndOffer(Sample.Now.AddMinutes(10)),
            Sample.OfferTo(Sample.Kim, Sample.Now.AddMinutes(10)),
            new MarkShown(Sample.Now.AddMinutes(11), "토스트"),
            new Snooze(Sample.Now.AddMinutes(12), Sample.Kim, Sample.Now.AddMinutes(22)),
            new Claim(Sample.Now.AddMinutes(13), Sample.Kim),
            new Answer(Sample.Now.AddMinutes(14), Sample.Kim),
        ];
        foreach (var step in life)
        {
            question = await ChangeAsync(question, step);
            await ReopenAsync();
            ShouldBeSame(await Board.FindAsync(question.Id, default), question);
        }
        question.State.ShouldBe(QuestionState.Answered);
        question.Revision.ShouldBe(8);
    }

    [Fact]
    public async Task A_change_based_on_an_old_revision_is_refused_and_shows_the_present_one()
    {
        var seen = await AcceptOneAsync();
        var offered = await ChangeAsync(seen, Sample.OfferTo(Sample.Kim));
        var outcome = await TryChangeAsync(seen, new Answer(Sample.Now, Sample.Lee));
        outcome.Applied.ShouldBeFalse();
        outcome.Refusal.ShouldBe("it has changed meanwhile: revision 1 expected, 2 found");
        ShouldBeSame(outcome.Question, offered);
        ShouldBeSame(await Board.FindAsync(seen.Id, default), offered);
    }

    [Fact]
    public async Task A_change_the_rules_forbid_is_refused_with_the_reason()
    {
        var offered = await ChangeAsync(await AcceptOneAsync(), Sample.OfferTo(Sample.Kim));
        var outcome = await TryChangeAsync(offered, new Claim(Sample.Now, Sample.Lee));
        outcome.Refusal.ShouldBe("cannot be claimed by lee.sy: it is offered to kim.jh");
        ShouldBeSame(outcome.Question, offered);
        (await Board.ReadHistoryAsync(offered.Id, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_question_the_board_does_not_hold_is_refused()
    {
        var outcome = await TryChangeAsync(Sample.Question("unknown"), Sample.OfferTo(Sample.Kim));
        outcome.Question.ShouldBeNull();
        outcome.Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_refused_change_leaves_the_others_standing()
    {
        var questions = await AcceptAsync(Sample.Questions(3));
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Lee));
        var outcomes = await Board.ChangeAsync(
            [.. questions.Select(q => new ChangeRequest(q.Id, q.Revision, Sample.OfferTo(Sample.Kim)))], default);
        outcomes.Select(outcome => outcome.Applied).ShouldBe([true, false, true]);
        (await ListedAsync(QuestionState.Offered)).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task Changes_of_one_question_in_one_call_build_on_each_other()
    {
        var question = await AcceptOneAsync();
        var outcomes = await Board.ChangeAsync(
            [
                new ChangeRequest(question.Id, 1, Sample.OfferTo(Sample.Lee)),
                new ChangeRequest(question.Id, 2, new EndOffer(Sample.Now)),
                new ChangeRequest(question.Id, 3, Sample.OfferTo(Sample.Kim)),
            ],
            default);
        outcomes.ShouldAllBe(outcome => outcome.Applied);
        (await Board.FindAsync(question.Id, default))!.Holder.ShouldBe(Sample.Kim);
    }

    [Fact]
    public async Task Of_fifty_who_claim_at_once_exactly_one_wins_each_question()
    {
        var questions = await AcceptAsync(Sample.Questions(100));
        var offered = await Task.WhenAll(questions.Select(q => ChangeAsync(q, Sample.OfferTo(Sample.Kim))));
        var claims = Enumerable.Range(0, 50).SelectMany(second => offered.Select(q => (q, new Claim(Sample.Now.AddSeconds(second), Sample.Kim))));
        var outcomes = await Task.WhenAll(claims.Select(claim => Task.Run(() => TryChangeAsync(claim.q, claim.Item2))));
        outcomes.Where(outcome => outcome.Applied).Select(outcome => outcome.Question!.Id).ShouldBe(offered.Select(q => q.Id), ignoreOrder: true);
        (await Board.CountAsync(default))[QuestionState.Claimed].ShouldBe(100);
    }

    [Fact]
    public async Task The_history_names_who_did_what_when_and_why()
    {
        var question = await ChangeAsync(
            await AcceptOneAsync(),
            Sample.OfferTo(Sample.Kim),
            new Claim(Sample.Now.AddMinutes(1), Sample.Kim),
            new Answer(Sample.Now.AddMinutes(2), Sample.Kim));
        HistoryEntry[] expected =
        [
            new(1, Sample.Now, null, "arrived", "from kt-show"),
            new(2, Sample.Now, null, "offered", "to kim.jh: consultant: never asked before"),
            new(3, Sample.Now.AddMinutes(1), Sample.Kim, "claimed", "taken by the person it was offered to"),
            new(4, Sample.Now.AddMinutes(2), Sample.Kim, "answered", "marked as answered"),
        ];
        (await Board.ReadHistoryAsync(question.Id, default)).ShouldBe(expected);
        await ReopenAsync();
        (await Board.ReadHistoryAsync(question.Id, default)).ShouldBe(expected);
    }

    [Fact]
    public async Task The_history_of_an_ignored_question_says_why_nobody_was_asked()
    {
        var ignored = (await AcceptAsync(Sample.Ignored("1"))).Single();
        (await Board.ReadHistoryAsync(ignored.Id, default)).ShouldBe([new HistoryEntry(1, Sample.Now, null, "ignored", "announcement")]);
    }
}
