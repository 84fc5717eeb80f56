using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>Which change is allowed in which state, and what it makes of the question. Pure; every board uses these.</summary>
internal static class BoardRules
{
    /// <summary>Sees to it that nothing comes to a board half way through its life.</summary>
    /// <exception cref="ArgumentException">A question is not at its beginning.</exception>
    public static void CheckArrivals(IReadOnlyList<BoardQuestion> arrivals)
    {
        foreach (var arrival in arrivals)
        {
            if (arrival is { State: QuestionState.Open or QuestionState.Ignored, Revision: 1 })
                continue;
            throw new ArgumentException($"question {arrival.Id} arrives as {arrival.State}, revision {arrival.Revision}", nameof(arrivals));
        }
    }

    /// <summary>The first line of every question's history.</summary>
    public static HistoryEntry Arrival(BoardQuestion question) => question.Classification.IgnoredBecause is { } reason
        ? new HistoryEntry(1, question.ArrivedAt, null, "ignored", reason)
        : new HistoryEntry(1, question.ArrivedAt, null, "arrived", $"from {question.Question.Source}");

    /// <summary>Applies a change if the question is still as the one who wants the change has seen it.</summary>
    /// <returns>As the other overload; a question that is missing or has another revision refuses.</returns>
    public static (BoardQuestion? Next, HistoryEntry? Entry, string? Refusal) Apply(BoardQuestion? now, ChangeRequest request)
    {
        if (now is null)
            return (null, null, $"the board does not hold question {request.Id}");
        return now.Revision == request.ExpectedRevision
            ? Apply(now, request.Change)
            : (null, null, $"it has changed meanwhile: revision {request.ExpectedRevision} expected, {now.Revision} found");
    }

    /// <summary>Applies a change.</summary>
    /// <returns>The question's next revision with its line of history, or the reason why the change is refused.</returns>
    public static (BoardQuestion? Next, HistoryEntry? Entry, string? Refusal) Apply(BoardQuestion now, BoardChange change) => change switch
    {
        Reclassify heard when now is { State: QuestionState.Open, Classification.Silent: [_, ..] silent } => Next(
            now, heard.At, null, "classified", $"{string.Join(", ", silent)} had no say before", now with
            {
                State = heard.Classification.IgnoredBecause is null ? QuestionState.Open : QuestionState.Ignored,
                Classification = heard.Classification,
            }),
        Reclassify => Refuse(now, "be classified again"),

        Offer offer when now.State is QuestionState.Open => Next(now, offer.At, null, "offered", WhyOf(offer), now with
        {
            State = QuestionState.Offered,
            Holder = offer.To,
            Tier = offer.Tier,
            Candidates = offer.Candidates,
            OfferedAt = offer.At,
            OfferEndsAt = offer.EndsAt,
            SnoozedUntil = null,
            ShownAt = null,
        }),
        Offer => Refuse(now, "be offered"),

        MarkShown shown when now.State is QuestionState.Offered or QuestionState.Claimed =>
            Next(now, shown.At, null, "shown", shown.How, now with { ShownAt = shown.At, SnoozedUntil = null }),
        MarkShown => Refuse(now, "be shown"),

        Claim claim when now.State is QuestionState.Offered && now.Holder == claim.By =>
            Next(now, claim.At, claim.By, "claimed", "taken by the person it was offered to", now with
            {
                State = QuestionState.Claimed,
                ClaimedAt = claim.At,
                OfferEndsAt = null,
                SnoozedUntil = null,
            }),
        Claim claim => Refuse(now, $"be claimed by {claim.By}"),

        Snooze snooze when IsHeldBy(now, snooze.By) =>
            Next(now, snooze.At, snooze.By, "snoozed", $"until {snooze.Until:u}", now with { SnoozedUntil = snooze.Until }),
        Snooze snooze => Refuse(now, $"be snoozed by {snooze.By}"),

        Pass pass when (pass.By is { } by ? IsHeldBy(now, by) : now.State is QuestionState.Offered) =>
            Next(now, pass.At, pass.By, "passed", WhyOf(ReasonOf(pass, now)), Reopened(now) with
            {
                Passed = Passes.Add(now.Passed, now.Holder!.Value, ReasonOf(pass, now)),
                PassedAt = pass.At,
            }),
        Pass => Refuse(now, "be passed"),

        Correct correct when IsHeldBy(now, correct.By) => Next(
            now, correct.At, correct.By, "corrected", WhyOf(correct, now),
            Reopened(now) with
            {
                State = correct.Ignore ? QuestionState.Ignored : QuestionState.Open,
                Classification = now.Classification with
                {
                    Category = correct.To,
                    CorrectedBy = correct.By,
                    IgnoredBecause = correct.Ignore ? $"{correct.By} says it is {NameOf(correct.To)}" : null,
                },
                Passed = IsElsewhere(correct, now) ? [] : Passes.Add(correct.To == now.Classification.Category ? now.Passed : [], correct.By),
                PassedAt = IsElsewhere(correct, now) ? null : correct.At,
            }),
        Correct correct => Refuse(now, $"be corrected by {correct.By}"),

        Settle settle => Next(now, settle.At, null, "settled", "the clock had been ahead", ClockRule.Settle(now, settle.ChangedAt, settle.At)),

        Answer answer when now.State is QuestionState.Open or QuestionState.Offered or QuestionState.Claimed =>
            Next(now, answer.At, answer.By, "answered", "marked as answered", now with
            {
                State = QuestionState.Answered,
                Holder = answer.By,
                OfferEndsAt = null,
                SnoozedUntil = null,
            }),
        Answer => Refuse(now, "be answered"),

        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change"),
    };

    private static bool IsHeldBy(BoardQuestion question, SpecialistId specialist) =>
        question.State is QuestionState.Offered or QuestionState.Claimed && question.Holder == specialist;

    /// <summary>In nobody's hands.</summary>
    private static BoardQuestion Reopened(BoardQuestion now) => now with
    {
        State = QuestionState.Open,
        Holder = null,
        OfferedAt = null,
        ClaimedAt = null,
        OfferEndsAt = null,
        SnoozedUntil = null,
        ShownAt = null,
    };

    /// <summary>It is the matter of others now. Where no category is right the one who said so is the last to be asked again.</summary>
    private static bool IsElsewhere(Correct correct, BoardQuestion now) => correct.To is not null && correct.To != now.Classification.Category;

    private static PassReason ReasonOf(Pass pass, BoardQuestion now) =>
        pass.By is not null ? PassReason.Declined : now.ShownAt is null ? PassReason.NotShown : PassReason.NotInTime;

    private static string WhyOf(PassReason reason) => reason switch
    {
        PassReason.Declined => "passed on by the holder",
        PassReason.NotInTime => "not claimed in time",
        PassReason.NotShown => "it did not reach the screen in time",
    };

    private static string WhyOf(Correct correct, BoardQuestion now) => (now.Classification.Category, correct.To) switch
    {
        (null, null) => "none of the categories is right",
        var (was, right) => $"{NameOf(was)} is wrong, {NameOf(right)} is right",
    };

    private static string NameOf(CategoryId? category) => category?.Value ?? "no category";

    private static string WhyOf(Offer offer) =>
        $"to {offer.To}: {(offer.Candidates.FirstOrDefault(candidate => candidate.Id == offer.To) is { } to ? CandidateText.English(to) : "next in line")}";

    private static (BoardQuestion?, HistoryEntry?, string?) Next(
        BoardQuestion now, DateTimeOffset at, SpecialistId? who, string what, string why, BoardQuestion changed)
    {
        var next = changed with { Revision = now.Revision + 1 };
        return (next, new HistoryEntry(next.Revision, at, who, what, why), null);
    }

    private static (BoardQuestion?, HistoryEntry?, string?) Refuse(BoardQuestion now, string verb)
    {
        var holder = now.Holder is { } somebody ? $" by {somebody}" : "";
        var state = now.State switch
        {
            QuestionState.Offered => $"is offered to {now.Holder}",
            QuestionState.Claimed => $"is claimed{holder}",
            QuestionState.Answered => $"was answered{holder}",
            QuestionState.Ignored => "is ignored",
            QuestionState.Open => "is open",
        };
        return (null, null, $"cannot {verb}: it {state}");
    }
}
