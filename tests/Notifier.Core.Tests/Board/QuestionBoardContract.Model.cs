using CsCheck;
using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    private static readonly Gen<BoardChange> AnyChange = Gen.Select(Gen.Int[0, 29], Gen.Int[0, 90], Gen.Bool).Select(
        (kind, minute, first) => Changed(kind, Sample.Now.AddMinutes(minute), first ? Sample.Kim : Sample.Lee, first));

    /// <summary>The board is the rules plus memory: whatever is asked of it, in whatever order, it answers as the rules would.</summary>
    [Fact]
    public async Task Any_changes_in_any_order_end_as_the_rules_say()
    {
        var round = 0;
        await Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 0], AnyChange).Array[1, 25].SampleAsync(
            async steps =>
            {
                var prefix = $"{Interlocked.Increment(ref round)}-";
                var model = (await AcceptAsync([.. Enumerable.Range(0, 3).Select(i => Sample.Question(prefix + i))])).ToArray();
                var expected = steps.Select(step => Expect(model, step.Item1, step.Item2, step.Item3)).ToList();
                var outcomes = await Board.ChangeAsync([.. expected.Select(e => e.Request)], default);
                outcomes.Select(outcome => outcome.Refusal).ShouldBe(expected.Select(e => e.Refusal));
                foreach (var question in model)
                {
                    ShouldBeSame(await Board.FindAsync(question.Id, default), question);
                    (await Board.ReadHistoryAsync(question.Id, default)).Sum(entry => entry.Count).ShouldBe((int)question.Revision);
                }
            },
            iter: 60,
            threads: 1);
    }

    private static (ChangeRequest Request, string? Refusal) Expect(BoardQuestion[] model, int which, int staleness, BoardChange change)
    {
        var request = new ChangeRequest(model[which].Id, model[which].Revision + staleness, change);
        var (next, _, refusal) = BoardRules.Apply(model[which], request);
        model[which] = next ?? model[which];
        return (request, refusal);
    }

    private static BoardChange Changed(int kind, DateTimeOffset at, SpecialistId who, bool yes) => kind switch
    {
        0 => Sample.OfferTo(who, at),
        1 => new MarkShown(at, "토스트"),
        2 => new MarkNotShown(at, "방해 금지"),
        3 => new Claim(at, who),
        4 => new Take(at, who),
        5 => new TakeOver(at, who),
        6 => new Snooze(at, who, at.AddMinutes(10)),
        7 => new Pass(at, who) { Note = yes ? "매장에 문의함" : null },
        8 => new Hand(at, who, yes ? Sample.Lee : Sample.Kim, 2, at.AddMinutes(3)) { Note = yes ? null : "잘 아심" },
        9 => new EndOffer(at),
        10 => new Correct(at, who, yes ? new("chatter") : null, yes),
        11 => new AddNote(at, who, "고객이 다시 전화함"),
        12 => new Keep(at, who),
        13 => new Answer(at, who),
        14 => new SeeAnswer(at, "@show_tweet") { By = yes ? who : null },
        15 => new Close(at, who, "칭찬"),
        16 => new Reopen(at, who, yes ? new Promise(at.AddMinutes(24), at.AddMinutes(30)) : null),
        17 => new Undo(at, who),
        18 => new Release(at, "부재"),
        19 => new AskStill(at),
        20 => new ExpireClaim(at),
        21 => new SetPromise(at, new Promise(at.AddMinutes(8), at.AddMinutes(10))),
        22 => new MarkOverdue(at, 3),
        23 => new Settle(at, at.AddMinutes(yes ? 10 : 0)),
        24 => Sample.OfferTo(who, at),
        25 => new Join(at, "색상은요?", yes ? new Promise(at.AddMinutes(24), at.AddMinutes(30)) : null),
        26 => new Link(at, yes ? "blog" : "cafe"),
        27 => new Rewrite(at, "고친 글"),
        28 => new Retract(at),
        _ => new Reclassify(at, Sample.Question("1").Classification with { Silent = [] }),
    };
}
