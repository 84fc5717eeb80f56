using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>Which change is allowed in which state, and what it makes of the question. Pure; every board uses these.</summary>
internal static partial class BoardRules
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
    public static (BoardQuestion? Next, HistoryEntry? Entry, string? Refusal) Apply(BoardQuestion now, BoardChange change) =>
        change is PersonalChange personal ? ByPerson(now, personal) : ByHost(now, change);

    private static (BoardQuestion?, HistoryEntry?, string?) ByPerson(BoardQuestion now, PersonalChange change) => change switch
    {
        Claim when now.State is QuestionState.Offered && now.Holder == change.By =>
            Next(now, change, "claimed", "taken by the person it was offered to", Claimed(now, change)),
        Claim => Refuse(now, $"be claimed by {change.By}"),

        Take when now.State is QuestionState.Open or QuestionState.Offered => Next(now, change, "taken", WhyTaken(now), Claimed(now, change)),
        Take => Refuse(now, $"be taken by {change.By}"),

        TakeOver when now.State is QuestionState.Claimed && now.Holder != change.By =>
            Next(now, change, "taken over", $"from {now.Holder}", Claimed(now, change)),
        TakeOver => Refuse(now, $"be taken over by {change.By}"),

        Snooze snooze when IsHeldBy(now, change.By) => Next(
            now, change, "snoozed", $"until {snooze.Until:u}", Alive(now, change) with { SnoozedUntil = snooze.Until }),
        Snooze => Refuse(now, $"be snoozed by {change.By}"),

        Pass pass when IsHeldBy(now, change.By) => Next(
            now, change, "passed", WhyOf(PassReason.Declined) + With(pass.Note), Passed(now, change, PassReason.Declined, pass.Note)),
        Pass => Refuse(now, "be passed"),

        Hand hand when IsHeldBy(now, change.By) && hand.To != change.By => Next(
            now, change, "passed to", hand.To + With(hand.Note), Handed(now, hand)),
        Hand hand when hand.To == change.By => (null, null, $"cannot be passed to {hand.To}: that is who passes it"),
        Hand => Refuse(now, "be passed"),

        Correct correct when IsHeldBy(now, change.By) => Next(now, change, CorrectedWord, WhyOf(correct, now), Corrected(now, correct)),
        Correct => Refuse(now, $"be corrected by {change.By}"),

        AddNote note => Next(now, change, "noted", note.Text, Alive(now, change) with { Note = new Note(note.By, note.At, note.Text) }),

        Keep when now.State is QuestionState.Claimed && now.Holder == change.By => Next(
            now, change, "kept", "still at it", Alive(now, change)),
        Keep => Refuse(now, $"be kept by {change.By}"),

        Answer when now.State is QuestionState.Open || IsHeldBy(now, change.By) => Next(
            now, change, "answered", "marked as answered", Settled(now, QuestionState.Answered, change.By, "marked as answered")),
        Answer => Refuse(now, $"be answered by {change.By}"),

        Close close when IsHeldBy(now, change.By) => Next(
            now, change, "closed", close.Reason, Settled(now, QuestionState.Closed, change.By, close.Reason)),
        Close => Refuse(now, $"be closed by {change.By}"),

        Reopen reopen when now.State is QuestionState.Answered or QuestionState.Closed => Next(
            now, change, "reopened", "it is not settled after all", Begun(now, now.Holder, reopen.Promise)),
        Reopen => Refuse(now, "be reopened"),

        Undo => Undone(now, change),

        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change"),
    };

    private static bool IsHeldBy(BoardQuestion question, SpecialistId specialist) =>
        question.State is QuestionState.Offered or QuestionState.Claimed && question.Holder == specialist;

    private static BoardQuestion Claimed(BoardQuestion now, PersonalChange change) => now with
    {
        State = QuestionState.Claimed,
        Holder = change.By,
        ClaimedAt = change.At,
        SignAt = change.At,
        StillAskedAt = null,
        OfferEndsAt = null,
        SnoozedUntil = null,
        ShownAt = now.Holder == change.By ? now.ShownAt : null,
    };

    /// <summary>A claim whose holder has just done something about it.</summary>
    private static BoardQuestion Alive(BoardQuestion now, PersonalChange change) =>
        now.State is QuestionState.Claimed && now.Holder == change.By ? now with { SignAt = change.At, StillAskedAt = null } : now;

    private static BoardQuestion Passed(BoardQuestion now, BoardChange change, PassReason reason, string? note = null) => InNobodysHands(now) with
    {
        Passed = Passes.Add(now.Passed, now.Holder!.Value, reason),
        PassedAt = change.At,
        Note = note is null ? now.Note : new Note(now.Holder.Value, change.At, note),
    };

    private static BoardQuestion Handed(BoardQuestion now, Hand hand) => Passed(now, hand, PassReason.Declined, hand.Note) with
    {
        State = QuestionState.Offered,
        Holder = hand.To,
        Tier = hand.Tier,
        Candidates = [new Candidate(hand.To, CandidateReason.Named, hand.By.Value)],
        OfferedAt = hand.At,
        OfferEndsAt = hand.EndsAt,
        PassedAt = now.PassedAt,
    };

    private static BoardQuestion Corrected(BoardQuestion now, Correct correct)
    {
        // It is the matter of others now. Where no category is right the one who said so is the last to be asked again.
        var isElsewhere = correct.To is not null && correct.To != now.Classification.Category;
        return InNobodysHands(now) with
        {
            State = correct.Ignore ? QuestionState.Ignored : QuestionState.Open,
            Classification = now.Classification with
            {
                Category = correct.To,
                CorrectedBy = correct.By,
                IgnoredBecause = correct.Ignore ? $"{correct.By} says it is {NameOf(correct.To)}" : null,
            },
            Passed = isElsewhere ? [] : Passes.Add(correct.To == now.Classification.Category ? now.Passed : [], correct.By),
            PassedAt = isElsewhere ? null : correct.At,
            Tier = isElsewhere ? 0 : now.Tier,
            TierEndsAt = isElsewhere ? null : now.TierEndsAt,
            Preferred = null,
        };
    }

    private static BoardQuestion Settled(BoardQuestion now, QuestionState state, SpecialistId? by, string outcome) => now with
    {
        State = state,
        Holder = by,
        OfferEndsAt = null,
        SnoozedUntil = null,
        StillAskedAt = null,
        OverdueAt = null,
        Outcome = outcome,
    };

    /// <summary>In nobody's hands; where it stands on its ladder it goes on.</summary>
    private static BoardQuestion InNobodysHands(BoardQuestion now) => now with
    {
        State = QuestionState.Open,
        Holder = null,
        OfferedAt = null,
        ClaimedAt = null,
        OfferEndsAt = null,
        SnoozedUntil = null,
        ShownAt = null,
        SignAt = null,
        StillAskedAt = null,
    };

    /// <summary>At the beginning of its ladder, asked first of somebody who knows it.</summary>
    private static BoardQuestion Begun(BoardQuestion now, SpecialistId? preferred, Promise? promise) => InNobodysHands(now) with
    {
        Preferred = preferred,
        Promise = promise,
        OverdueAt = null,
        Outcome = null,
        Passed = [],
        PassedAt = null,
        Tier = 0,
        TierEndsAt = null,
    };

    private static (BoardQuestion?, HistoryEntry?, string?) Undone(BoardQuestion now, PersonalChange change)
    {
        if (now.Before is not { } before || before.By != change.By)
            return (null, null, $"nothing of {change.By} to undo: {(now.Before is { } other ? $"the last change is by {other.By}" : "nobody changed it")}");
        return change.At - before.At > Undo.Within
            ? (null, null, $"too late to undo: it was {before.What} at {before.At:u}, and {Undo.Within.TotalMinutes:0} minutes are over")
            : Next(now, change, "undone", before.What, before.Restore(now, change.At));
    }

    /// <summary>What a person does can be taken back, an undo alone cannot.</summary>
    private static (BoardQuestion?, HistoryEntry?, string?) Next(BoardQuestion now, PersonalChange change, string what, string why, BoardQuestion changed)
    {
        var next = changed with
        {
            Revision = now.Revision + 1,
            Before = change is Undo ? null : Standing.Of(now, change, what),
        };
        return (next, new HistoryEntry(next.Revision, change.At, change.By, what, why), null);
    }
}
