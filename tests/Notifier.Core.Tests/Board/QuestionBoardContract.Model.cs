using CsCheck;
using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    private static readonly Gen<SpecialistId> Anybody = Gen.Bool.Select(first => first ? Sample.Kim : Sample.Lee);

    private static readonly Gen<BoardChange> AnyChange = Gen.Int[0, 90].SelectMany(minute => Gen.OneOf<BoardChange>(
        Anybody.Select(who => (BoardChange)Sample.OfferTo(who, Sample.Now.AddMinutes(minute))),
        Gen.Const((BoardChange)new MarkShown(Sample.Now.AddMinutes(minute), "토스트")),
        Anybody.Select(who => (BoardChange)new Claim(Sample.Now.AddMinutes(minute), who)),
        Anybody.Select(who => (BoardChange)new Snooze(Sample.Now.AddMinutes(minute), who, Sample.Now.AddMinutes(minute + 10))),
        Anybody.Select(who => (BoardChange)new Pass(Sample.Now.AddMinutes(minute), who)),
        Gen.Const((BoardChange)new Pass(Sample.Now.AddMinutes(minute), null)),
        Gen.Select(Anybody, Gen.Bool).Select((who, ignore) =>
            (BoardChange)new Correct(Sample.Now.AddMinutes(minute), who, ignore ? new("chatter") : null, ignore)),
        Anybody.Select(who => (BoardChange)new Answer(Sample.Now.AddMinutes(minute), who))));

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
}
