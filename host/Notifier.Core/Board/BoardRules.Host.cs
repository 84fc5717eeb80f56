namespace Notifier.Core.Board;

/// <summary>What the host does by itself.</summary>
internal static partial class BoardRules
{
    private static (BoardQuestion?, HistoryEntry?, string?) ByHost(BoardQuestion now, BoardChange change) => change switch
    {
        Reclassify heard when now is { State: QuestionState.Open, Classification.Silent: [_, ..] silent } => Next(
            now, change, "classified", $"{string.Join(", ", silent)} had no say before", now with
            {
                State = heard.Classification.IgnoredBecause is null ? QuestionState.Open : QuestionState.Ignored,
                Classification = heard.Classification,
            }),
        Reclassify => Refuse(now, "be classified again"),

        Offer offer when now.State is QuestionState.Open => Next(now, change, "offered", WhyOf(offer), now with
        {
            State = QuestionState.Offered,
            Holder = offer.To,
            Tier = offer.Tier,
            TierEndsAt = offer.TierEndsAt,
            Candidates = offer.Candidates,
            OfferedAt = offer.At,
            OfferEndsAt = offer.EndsAt,
            SnoozedUntil = null,
            ShownAt = null,
            Preferred = null,
        }),
        Offer => Refuse(now, "be offered"),

        MarkShown shown when IsHeld(now) => Next(now, change, "shown", shown.How, now with { ShownAt = shown.At, SnoozedUntil = null }),
        MarkShown => Refuse(now, "be shown"),

        MarkNotShown missed when IsHeld(now) => Next(now, change, "not shown", missed.Why, now),
        MarkNotShown => Refuse(now, "be shown"),

        EndOffer when now.State is QuestionState.Offered && ReasonOf(now) is var reason => Next(
            now, change, "passed", WhyOf(reason), Passed(now, change, reason)),
        EndOffer => Refuse(now, "be passed"),

        SeeAnswer seen when now.State is QuestionState.Open or QuestionState.Offered or QuestionState.Claimed => Next(
            now, change, "answered", $"on the channel by {seen.Account}",
            Settled(now, QuestionState.Answered, seen.By ?? now.Holder, $"on the channel by {seen.Account}")),
        SeeAnswer => Refuse(now, "be answered"),

        Release release when IsHeld(now) => Next(now, change, "released", release.Because, InNobodysHands(now)),
        Release => Refuse(now, "be released"),

        AskStill when now is { State: QuestionState.Claimed, StillAskedAt: null } => Next(
            now, change, "asked again", "no sign of life", now with { StillAskedAt = change.At, SnoozedUntil = null }),
        AskStill => Refuse(now, "be asked about again"),

        ExpireClaim when now is { State: QuestionState.Claimed, StillAskedAt: not null } => Next(
            now, change, "passed", WhyOf(PassReason.NoSign), Passed(now, change, PassReason.NoSign)),
        ExpireClaim => Refuse(now, "go back to the ladder"),

        Join join when now.State is not QuestionState.Ignored => Next(now, change, "wrote again", join.Text, Joined(now, join)),
        Join => Refuse(now, "be written to again"),

        Link link when now.State is not QuestionState.Ignored => Next(now, change, "also asked", $"on {link.Source}", now with
        {
            Conversation = Talk(now) with { AlsoOn = [.. Talk(now).AlsoOn.Union([link.Source])] },
            RewrittenAt = link.At,
        }),
        Link => Refuse(now, "be asked again"),

        Rewrite rewrite => Next(now, change, "edited", rewrite.Text, now with
        {
            Conversation = Talk(now) with { Newest = rewrite.Text },
            RewrittenAt = rewrite.At,
        }),

        Retract when now.State is not (QuestionState.Ignored or QuestionState.Closed) => Next(
            now, change, "deleted", "by its author",
            now.State is QuestionState.Answered || Talk(now).Posts > 1 ? now : Settled(now, QuestionState.Closed, now.Holder, "deleted by its author")),
        Retract => Refuse(now, "be deleted"),

        SetPromise promise => Next(now, change, "due", "the answer is due at another time", now with { Promise = promise.Promise, OverdueAt = null }),

        MarkOverdue overdue when now is { State: QuestionState.Open or QuestionState.Offered or QuestionState.Claimed, OverdueAt: null } => Next(
            now, change, "overdue", "the promise is broken", Overdue(now, overdue)),
        MarkOverdue => Refuse(now, "be overdue"),

        Settle settle => Next(now, change, "settled", "the clock had been ahead", ClockRule.Settle(now, settle.ChangedAt, settle.At)),

        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change"),
    };

    private static Conversation Talk(BoardQuestion now) => now.Conversation ?? new Conversation();

    /// <summary>What was settled is open again, and first asked of whoever settled it.</summary>
    private static BoardQuestion Joined(BoardQuestion now, Join join)
    {
        var present = now.State is QuestionState.Answered or QuestionState.Closed ? Begun(now, now.Holder, join.Promise) : now;
        return present with
        {
            Conversation = Talk(now) with { Posts = Talk(now).Posts + 1, Newest = join.Text },
            RewrittenAt = join.At,
        };
    }

    private static bool IsHeld(BoardQuestion question) => question.State is QuestionState.Offered or QuestionState.Claimed;

    private static PassReason ReasonOf(BoardQuestion now) => now.ShownAt is null ? PassReason.NotShown : PassReason.NotInTime;

    /// <summary>A claim stays with its holder; an offer to somebody of the last tier stands, any other is taken back.</summary>
    private static BoardQuestion Overdue(BoardQuestion now, MarkOverdue change)
    {
        var stands = now.State is QuestionState.Claimed || (now.State is QuestionState.Offered && now.Tier >= change.LastTier);
        var asked = now.State is QuestionState.Offered && !stands ? Passed(now, change, ReasonOf(now)) with { PassedAt = now.PassedAt } : now;
        return asked with
        {
            OverdueAt = change.At,
            Tier = Math.Max(asked.Tier, change.LastTier),
            TierEndsAt = stands && now.Tier >= change.LastTier ? now.TierEndsAt : null,
        };
    }

    private static (BoardQuestion?, HistoryEntry?, string?) Next(BoardQuestion now, BoardChange change, string what, string why, BoardQuestion changed)
    {
        var next = changed with { Revision = now.Revision + 1 };
        return (next, new HistoryEntry(next.Revision, change.At, null, what, why), null);
    }
}
