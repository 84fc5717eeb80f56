using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public class BoardRulesTests
{
    private static readonly BoardQuestion Open = Sample.Question("1");
    private static readonly BoardQuestion Offered = After(Open, Sample.OfferTo(Sample.Kim));
    private static readonly BoardQuestion Claimed = After(Offered, new Claim(Sample.Now, Sample.Kim));
    private static readonly BoardQuestion Answered = After(Claimed, new Answer(Sample.Now, Sample.Kim));
    private static readonly BoardQuestion Ignored = Sample.Ignored("2");

    private static readonly Dictionary<string, BoardChange> Changes = new()
    {
        ["offer"] = Sample.OfferTo(Sample.Kim),
        ["show"] = new MarkShown(Sample.Now, "toast"),
        ["claim"] = new Claim(Sample.Now, Sample.Kim),
        ["claim of another"] = new Claim(Sample.Now, Sample.Lee),
        ["snooze"] = new Snooze(Sample.Now, Sample.Kim, Sample.Now.AddMinutes(10)),
        ["snooze of another"] = new Snooze(Sample.Now, Sample.Lee, Sample.Now.AddMinutes(10)),
        ["pass"] = new Pass(Sample.Now, Sample.Kim),
        ["pass of another"] = new Pass(Sample.Now, Sample.Lee),
        ["time is up"] = new Pass(Sample.Now, null),
        ["correction"] = new Correct(Sample.Now, Sample.Kim, new("android")),
        ["correction of another"] = new Correct(Sample.Now, Sample.Lee, null),
        ["classification"] = new Reclassify(Sample.Now, Open.Classification with { Silent = [] }),
        ["answer"] = new Answer(Sample.Now, Sample.Kim),
        ["answer of another"] = new Answer(Sample.Now, Sample.Lee),
    };

    [Theory]
    [InlineData(nameof(QuestionState.Open), "classification", "offer", "answer", "answer of another")]
    [InlineData(nameof(QuestionState.Offered), "show", "claim", "snooze", "pass", "time is up", "correction", "answer", "answer of another")]
    [InlineData(nameof(QuestionState.Claimed), "show", "snooze", "pass", "correction", "answer", "answer of another")]
    [InlineData(nameof(QuestionState.Answered))]
    [InlineData(nameof(QuestionState.Ignored))]
    public void In_each_state_these_changes_and_no_others_are_allowed(string state, params string[] allowed)
    {
        var now = new[] { Open, Offered, Claimed, Answered, Ignored }.Single(question => question.State.ToString() == state);
        var accepted = Changes.Where(change => BoardRules.Apply(now, change.Value).Refusal is null).Select(change => change.Key);
        accepted.ShouldBe(allowed, ignoreOrder: true);
    }

    [Fact]
    public void A_refusal_changes_nothing_and_says_where_the_question_stands()
    {
        BoardRules.Apply(Claimed, Changes["claim of another"])
            .ShouldBe((null, null, "cannot be claimed by lee.sy: it is claimed by kim.jh"));
        BoardRules.Apply(Answered, Changes["answer"]).Refusal.ShouldBe("cannot be answered: it was answered by kim.jh");
        BoardRules.Apply(Ignored, Changes["offer"]).Refusal.ShouldBe("cannot be offered: it is ignored");
        BoardRules.Apply(Open, Changes["claim"]).Refusal.ShouldBe("cannot be claimed by kim.jh: it is open");
    }

    [Fact]
    public void Only_what_a_filter_had_no_say_on_is_classified_again()
    {
        var heard = After(Open, Changes["classification"]);
        heard.Classification.Silent.ShouldBeEmpty();
        BoardRules.Apply(heard, Changes["classification"]).Refusal.ShouldBe("cannot be classified again: it is open");
    }

    [Fact]
    public void A_corrected_question_starts_over_in_its_right_category()
    {
        var again = After(Offered, new Pass(Sample.Now, null), Sample.OfferTo(Sample.Lee), new Correct(Sample.Now, Sample.Lee, new("android")));
        again.State.ShouldBe(QuestionState.Open);
        again.Classification.Category.ShouldBe(new("android"));
        again.Classification.Matches.ShouldBe(Open.Classification.Matches);
        again.Holder.ShouldBeNull();
        again.Passed.ShouldBeEmpty();
        BoardRules.Apply(Offered, Changes["correction"]).Entry!.Why.ShouldBe("iphone is wrong, android is right");
        BoardRules.Apply(Offered, new Correct(Sample.Now, Sample.Kim, null)).Entry!.Why.ShouldBe("iphone is wrong, no category is right");
    }

    [Fact]
    public void What_is_said_to_be_of_an_ignored_category_is_ignored()
    {
        var ignored = After(Claimed, new Correct(Sample.Now, Sample.Kim, new("chatter"), Ignore: true));
        ignored.State.ShouldBe(QuestionState.Ignored);
        ignored.Classification.IgnoredBecause.ShouldBe("kim.jh says it is chatter");
    }

    [Fact]
    public void Every_change_counts_the_revision_and_writes_one_line()
    {
        (BoardQuestion, string)[] changes = [(Open, "offer"), (Offered, "show"), (Offered, "claim"), (Claimed, "pass"), (Claimed, "answer")];
        foreach (var (now, name) in changes)
        {
            var (next, entry, _) = BoardRules.Apply(now, Changes[name]);
            next!.Revision.ShouldBe(now.Revision + 1);
            entry!.Revision.ShouldBe(next.Revision);
            entry.At.ShouldBe(Sample.Now);
        }
    }

    [Fact]
    public void An_offer_begins_unseen_and_keeps_who_was_considered()
    {
        var passed = After(After(Offered, Changes["show"]), Changes["snooze"], Changes["pass"]);
        var again = After(passed, Sample.OfferTo(Sample.Lee, Sample.Now.AddMinutes(1)));
        again.Holder.ShouldBe(Sample.Lee);
        again.ShownAt.ShouldBeNull();
        again.SnoozedUntil.ShouldBeNull();
        again.OfferedAt.ShouldBe(Sample.Now.AddMinutes(1));
        again.OfferEndsAt.ShouldBe(Sample.Now.AddMinutes(11));
        again.Candidates.Count.ShouldBe(3);
    }

    [Fact]
    public void Passing_opens_the_question_again_and_remembers_everybody_who_passed()
    {
        var passed = After(Offered, Changes["time is up"]);
        passed.State.ShouldBe(QuestionState.Open);
        passed.Holder.ShouldBeNull();
        passed.OfferEndsAt.ShouldBeNull();
        passed.PassedAt.ShouldBe(Sample.Now);
        After(passed, Sample.OfferTo(Sample.Lee), Changes["pass of another"]).Passed.ShouldBe([new Passes(Sample.Kim, 1) { Last = PassReason.NotShown }, new Passes(Sample.Lee, 1)]);
    }

    [Fact]
    public void Of_an_offer_that_ran_out_it_is_known_whether_it_was_seen()
    {
        After(Offered, Changes["show"], Changes["time is up"]).Passed.ShouldBe([new Passes(Sample.Kim, 1) { Last = PassReason.NotInTime }]);
        BoardRules.Apply(Offered, Changes["time is up"]).Entry!.Why.ShouldBe("it did not reach the screen in time");
        BoardRules.Apply(After(Offered, Changes["show"]), Changes["time is up"]).Entry!.Why.ShouldBe("not claimed in time");
    }

    [Fact]
    public void Who_says_that_no_category_is_right_is_the_last_to_be_asked_again()
    {
        var unmatched = Offered with { Classification = Offered.Classification with { Category = null } };
        var corrected = After(unmatched, new Correct(Sample.Now, Sample.Kim, null));
        corrected.State.ShouldBe(QuestionState.Open);
        corrected.Passed.ShouldBe([new Passes(Sample.Kim, 1)]);
        corrected.PassedAt.ShouldBe(Sample.Now);
        After(Offered, new Correct(Sample.Now, Sample.Kim, new("android"))).Passed.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_stops_the_clock_of_the_offer_and_the_snooze()
    {
        var claimed = After(After(Offered, Changes["snooze"]), Changes["claim"]);
        claimed.Holder.ShouldBe(Sample.Kim);
        claimed.ClaimedAt.ShouldBe(Sample.Now);
        After(claimed, Changes["pass"]).ClaimedAt.ShouldBeNull();
        claimed.OfferEndsAt.ShouldBeNull();
        claimed.SnoozedUntil.ShouldBeNull();
    }

    [Fact]
    public void Whoever_answers_is_the_holder_in_the_end() =>
        After(Claimed, Changes["answer of another"]).Holder.ShouldBe(Sample.Lee);

    [Fact]
    public void Showing_ends_a_snooze()
    {
        var shown = After(Offered, Changes["snooze"], Changes["show"]);
        shown.SnoozedUntil.ShouldBeNull();
        shown.ShownAt.ShouldBe(Sample.Now);
    }

    [Fact]
    public void A_question_that_is_not_there_refuses_every_change() =>
        BoardRules.Apply(null, new ChangeRequest(Open.Id, 1, Changes["offer"])).Refusal.ShouldStartWith("the board does not hold question");

    private static BoardQuestion After(BoardQuestion now, params BoardChange[] changes) =>
        changes.Aggregate(now, (question, change) => BoardRules.Apply(question, change).Next.ShouldNotBeNull());
}
