using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public class BoardRulesTests
{
    private static readonly BoardQuestion Open = Sample.Question("1");
    private static readonly BoardQuestion Offered = After(Open, Sample.OfferTo(Sample.Kim));
    private static readonly BoardQuestion Claimed = After(Offered, new Claim(Sample.Now, Sample.Kim));
    private static readonly BoardQuestion Answered = After(Claimed, new Answer(Sample.Now, Sample.Kim));
    private static readonly BoardQuestion Closed = After(Claimed, new Close(Sample.Now, Sample.Kim, "praise, no question"));
    private static readonly BoardQuestion Ignored = Sample.Ignored("2");
    private static readonly BoardQuestion Asked = After(Claimed, new AskStill(Sample.Now.AddHours(1)));
    private static readonly Promise Later = new(Sample.Now.AddMinutes(24), Sample.Now.AddMinutes(30));

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
        ["time is up"] = new EndOffer(Sample.Now),
        ["correction"] = new Correct(Sample.Now, Sample.Kim, new("android")),
        ["correction of another"] = new Correct(Sample.Now, Sample.Lee, null),
        ["classification"] = new Reclassify(Sample.Now, Open.Classification with { Silent = [] }),
        ["missed"] = new MarkNotShown(Sample.Now, "do not disturb"),
        ["take"] = new Take(Sample.Now, Sample.Lee),
        ["take over"] = new TakeOver(Sample.Now, Sample.Lee),
        ["take over from oneself"] = new TakeOver(Sample.Now, Sample.Kim),
        ["hand on"] = new Hand(Sample.Now, Sample.Kim, Sample.Lee, 1, Sample.Now.AddMinutes(3)),
        ["hand on by another"] = new Hand(Sample.Now, Sample.Lee, Sample.Kim, 1, Sample.Now.AddMinutes(3)),
        ["hand to oneself"] = new Hand(Sample.Now, Sample.Kim, Sample.Kim, 1, Sample.Now.AddMinutes(3)),
        ["note"] = new AddNote(Sample.Now, Sample.Lee, "asked the shop"),
        ["keep"] = new Keep(Sample.Now, Sample.Kim),
        ["keep by another"] = new Keep(Sample.Now, Sample.Lee),
        ["seen on the channel"] = new SeeAnswer(Sample.Now, "@show_tweet"),
        ["close"] = new Close(Sample.Now, Sample.Kim, "praise, no question"),
        ["close by another"] = new Close(Sample.Now, Sample.Lee, "praise, no question"),
        ["reopen"] = new Reopen(Sample.Now, Sample.Lee, Later),
        ["undo"] = new Undo(Sample.Now, Sample.Kim),
        ["undo by another"] = new Undo(Sample.Now, Sample.Lee),
        ["release"] = new Release(Sample.Now, "away"),
        ["ask still"] = new AskStill(Sample.Now),
        ["expire"] = new ExpireClaim(Sample.Now),
        ["promise"] = new SetPromise(Sample.Now, Later),
        ["overdue"] = new MarkOverdue(Sample.Now, 3),
        ["join"] = new Join(Sample.Now, "색상은요?", Later),
        ["link"] = new Link(Sample.Now, "blog"),
        ["rewrite"] = new Rewrite(Sample.Now, "아이폰5는요?"),
        ["retract"] = new Retract(Sample.Now),
        ["settle"] = new Settle(Sample.Now, Sample.Now),
        ["answer"] = new Answer(Sample.Now, Sample.Kim),
        ["answer of another"] = new Answer(Sample.Now, Sample.Lee),
    };

    [Theory]
    [InlineData(nameof(Open), "classification", "offer", "take", "seen on the channel", "overdue", "answer", "answer of another")]
    [InlineData(
        nameof(Offered), "show", "missed", "claim", "take", "snooze", "pass", "hand on", "time is up", "correction", "seen on the channel", "close", "release",
        "overdue", "answer")]
    [InlineData(
        nameof(Claimed), "show", "missed", "take over", "snooze", "pass", "hand on", "correction", "keep", "seen on the channel", "close", "release", "undo",
        "ask still", "overdue", "answer")]
    [InlineData(
        nameof(Asked), "show", "missed", "take over", "snooze", "pass", "hand on", "correction", "keep", "seen on the channel", "close", "release", "undo",
        "expire", "overdue", "answer")]
    [InlineData(nameof(Answered), "reopen", "undo")]
    [InlineData(nameof(Closed), "reopen", "undo")]
    [InlineData(nameof(Ignored))]
    public void In_each_state_these_changes_and_no_others_are_allowed(string state, params string[] allowed)
    {
        var now = new Dictionary<string, BoardQuestion>
        {
            [nameof(Open)] = Open,
            [nameof(Offered)] = Offered,
            [nameof(Claimed)] = Claimed,
            [nameof(Asked)] = Asked,
            [nameof(Answered)] = Answered,
            [nameof(Closed)] = Closed,
            [nameof(Ignored)] = Ignored,
        }[state];
        string[] always = state is nameof(Ignored) ? ["note", "promise", "settle", "rewrite"]
            : state is nameof(Closed) ? ["note", "promise", "settle", "rewrite", "join", "link"]
            : ["note", "promise", "settle", "rewrite", "join", "link", "retract"];
        var accepted = Changes.Where(change => BoardRules.Apply(now, change.Value).Refusal is null).Select(change => change.Key);
        accepted.ShouldBe([.. allowed, .. always], ignoreOrder: true);
    }

    [Fact]
    public void A_refusal_changes_nothing_and_says_where_the_question_stands()
    {
        BoardRules.Apply(Claimed, Changes["claim of another"])
            .ShouldBe((null, null, "cannot be claimed by lee.sy: it is claimed by kim.jh"));
        BoardRules.Apply(Answered, Changes["answer"]).Refusal.ShouldBe("cannot be answered by kim.jh: it was answered by kim.jh");
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
        var again = After(Offered, new EndOffer(Sample.Now), Sample.OfferTo(Sample.Lee), new Correct(Sample.Now, Sample.Lee, new("android")));
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
    public void What_another_holds_is_answered_by_taking_it_over_first()
    {
        BoardRules.Apply(Claimed, Changes["answer of another"]).Refusal.ShouldBe("cannot be answered by lee.sy: it is claimed by kim.jh");
        After(Claimed, Changes["take over"], Changes["answer of another"]).Holder.ShouldBe(Sample.Lee);
    }

    [Fact]
    public void Every_change_there_is_is_tried_here()
    {
        var kinds = typeof(BoardChange).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BoardChange)) && !type.IsAbstract);
        Changes.Values.Select(change => change.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
    }

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
