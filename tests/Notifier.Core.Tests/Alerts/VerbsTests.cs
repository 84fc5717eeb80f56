using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

public class VerbsTests
{
    private static readonly BoardQuestion Open = Sample.Question("1");
    private static readonly BoardQuestion Offered = After(Open, Sample.OfferTo(Sample.Kim));
    private static readonly BoardQuestion Claimed = After(Offered, new Claim(Sample.Now, Sample.Kim));

    [Fact]
    public void Every_verb_has_an_id_a_key_and_two_languages_of_its_own()
    {
        Verbs.All.Select(verb => verb.Id).ShouldBeUnique();
        Verbs.All.Select(verb => verb.English).ShouldBeUnique();
        Verbs.All.Select(verb => verb.Korean).ShouldBeUnique();
        Verbs.All.ShouldAllBe(verb => verb.Korean.Any(c => c >= '가' && c <= '힣'));
        Verbs.All.Where(verb => verb.Verb is not ToastVerb.TakeOver).Select(verb => verb.Key).ShouldBeUnique();
    }

    [Fact]
    public void What_is_of_use_depends_on_the_state_and_on_who_looks()
    {
        Useful(Offered, Sample.Kim).ShouldBe(["claim", "snooze", "pass", "wrong-category", "close", "note", "open", "history"]);
        Useful(Offered, Sample.Lee).ShouldBe(["take", "note", "open", "history"]);
        Useful(Claimed, Sample.Kim).ShouldBe(["answered", "snooze", "pass", "wrong-category", "close", "note", "undo", "open", "history"]);
        Useful(Claimed, Sample.Lee).ShouldBe(["take-over", "note", "open", "history"]);
        Useful(After(Claimed, new AskStill(Sample.Now)), Sample.Kim)[0].ShouldBe("keep");
        Useful(After(Claimed, new Answer(Sample.Now, Sample.Kim)), Sample.Lee).ShouldBe(["note", "reopen", "open", "history"]);
    }

    [Fact]
    public void Whatever_is_of_use_the_board_allows()
    {
        foreach (var question in (BoardQuestion[])[Open, Offered, Claimed, After(Claimed, new AskStill(Sample.Now)), After(Claimed, new Answer(Sample.Now, Sample.Kim))])
        {
            foreach (var who in (SpecialistId[])[Sample.Kim, Sample.Lee])
            {
                foreach (var verb in Verbs.For(question, who).Where(verb => verb.Change is not null))
                    BoardRules.Apply(question, verb.Change!(Request(question, verb.Verb, who))).Refusal.ShouldBeNull($"{verb.Id} by {who} on {question.State}");
            }
        }
    }

    [Theory]
    [InlineData(nameof(ToastVerb.Take), "Only those who are asked about such questions may do that.")]
    [InlineData(nameof(ToastVerb.TakeOver), "Only those who are asked about such questions may do that.")]
    [InlineData(nameof(ToastVerb.Undo), "There is nothing of yours to undo: somebody else has changed it since, or nobody has.")]
    public void Who_may_not_is_told_so_in_a_sentence(string verb, string said) =>
        Rights.Refusal(Request(Claimed, Enum.Parse<ToastVerb>(verb), Sample.Lee), AlertTexts.English).ShouldBe(said);

    [Fact]
    public void A_later_tier_takes_over_an_equal_only_what_is_overdue()
    {
        var plan = Plan();
        Rights.Refusal(Request(Claimed, ToastVerb.TakeOver, new("choi"), plan), AlertTexts.English).ShouldBeNull();
        Rights.Refusal(Request(Claimed, ToastVerb.TakeOver, Sample.Lee, plan), AlertTexts.English).ShouldStartWith("Only a later tier");
        Rights.Refusal(Request(After(Claimed, new MarkOverdue(Sample.Now, 1)), ToastVerb.TakeOver, Sample.Lee, plan), AlertTexts.English).ShouldBeNull();
    }

    [Fact]
    public void An_undo_too_late_is_refused()
    {
        var late = Request(Claimed, ToastVerb.Undo, Sample.Kim) with { At = Sample.Now.AddMinutes(11) };
        Rights.Refusal(late, AlertTexts.English).ShouldBe("Too late to undo: ten minutes are over.");
        BoardRules.Apply(Claimed, new Undo(late.At, Sample.Kim)).Refusal.ShouldStartWith("too late to undo");
    }

    [Fact]
    public void An_undo_brings_back_what_was_and_the_time_it_had_left()
    {
        var passed = After(Offered, new Pass(Sample.Now.AddMinutes(4), Sample.Kim), Sample.OfferTo(Sample.Lee, Sample.Now.AddMinutes(4)));
        var back = After(passed, new Undo(Sample.Now.AddMinutes(6), Sample.Kim));
        (back.State, back.Holder, back.OfferEndsAt, back.Passed.Count).ShouldBe((QuestionState.Offered, Sample.Kim, Sample.Now.AddMinutes(12), 0));
        BoardRules.Apply(After(passed, new Claim(Sample.Now.AddMinutes(5), Sample.Lee)), new Undo(Sample.Now.AddMinutes(6), Sample.Kim)).Refusal
            .ShouldBe("nothing of kim.jh to undo: the last change is by lee.sy");
    }

    private static IReadOnlyList<string> Useful(BoardQuestion question, SpecialistId who) => [.. Verbs.For(question, who).Select(verb => verb.Id)];

    private static VerbRequest Request(BoardQuestion question, ToastVerb verb, SpecialistId by, NotifierPlan? plan = null) =>
        new(question, new ToastResponse(ToastComposer.IdOf(question.Id), verb) { Text = "매장에 문의함" }, by, Sample.Now, plan ?? AlertPlan.Create());

    private static NotifierPlan Plan()
    {
        var ladder = new Ladder("devices", [new LadderTier(new("genius"), TimeSpan.FromMinutes(10)), new LadderTier(new("manager"), null)]);
        var plan = AlertPlan.Create();
        return plan with
        {
            Categories = plan.Categories.ToDictionary(pair => pair.Key, pair => pair.Value with { Ladder = ladder }),
            Roster = new Roster(
            [
                new() { Id = Sample.Kim, Name = "김지현", Groups = [new("genius")] },
                new() { Id = Sample.Lee, Name = "이서연", Groups = [new("genius")] },
                new() { Id = new("choi"), Name = "최민준", Groups = [new("manager")] },
            ]),
        };
    }

    private static BoardQuestion After(BoardQuestion now, params BoardChange[] changes) =>
        changes.Aggregate(now, (question, change) => BoardRules.Apply(question, change).Next.ShouldNotBeNull());
}
