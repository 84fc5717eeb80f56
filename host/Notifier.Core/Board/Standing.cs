using Notifier.Core.Filters;

namespace Notifier.Core.Board;

/// <summary>How a question stood before a person changed it: what an undo brings back.</summary>
internal sealed record Standing
{
    /// <summary>Who changed it.</summary>
    public required SpecialistId By { get; init; }

    /// <summary>When they did.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What they did, as the history names it.</summary>
    public required string What { get; init; }

    public required QuestionState State { get; init; }

    public required Classification Classification { get; init; }

    public SpecialistId? Holder { get; init; }

    public int Tier { get; init; }

    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    public DateTimeOffset? OfferedAt { get; init; }

    public DateTimeOffset? OfferEndsAt { get; init; }

    public DateTimeOffset? TierEndsAt { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public DateTimeOffset? ShownAt { get; init; }

    public IReadOnlyList<Passes> Passed { get; init; } = [];

    public DateTimeOffset? PassedAt { get; init; }

    public DateTimeOffset? SignAt { get; init; }

    public DateTimeOffset? StillAskedAt { get; init; }

    public Promise? Promise { get; init; }

    public DateTimeOffset? OverdueAt { get; init; }

    public SpecialistId? Preferred { get; init; }

    public Note? Note { get; init; }

    public string? Outcome { get; init; }

    public static Standing Of(BoardQuestion question, PersonalChange change, string what) => new()
    {
        By = change.By,
        At = change.At,
        What = what,
        State = question.State,
        Classification = question.Classification,
        Holder = question.Holder,
        Tier = question.Tier,
        Candidates = question.Candidates,
        OfferedAt = question.OfferedAt,
        OfferEndsAt = question.OfferEndsAt,
        TierEndsAt = question.TierEndsAt,
        ClaimedAt = question.ClaimedAt,
        SnoozedUntil = question.SnoozedUntil,
        ShownAt = question.ShownAt,
        Passed = question.Passed,
        PassedAt = question.PassedAt,
        SignAt = question.SignAt,
        StillAskedAt = question.StillAskedAt,
        Promise = question.Promise,
        OverdueAt = question.OverdueAt,
        Preferred = question.Preferred,
        Note = question.Note,
        Outcome = question.Outcome,
    };

    /// <summary>The question as it stood; what was to end some time after the change ends that time after its undoing.</summary>
    public BoardQuestion Restore(BoardQuestion question, DateTimeOffset at) => question with
    {
        State = State,
        Classification = Classification,
        Holder = Holder,
        Tier = Tier,
        Candidates = Candidates,
        OfferedAt = OfferedAt,
        OfferEndsAt = Later(OfferEndsAt, at),
        TierEndsAt = Later(TierEndsAt, at),
        ClaimedAt = ClaimedAt,
        SnoozedUntil = SnoozedUntil,
        ShownAt = null,
        Passed = Passed,
        PassedAt = PassedAt,
        SignAt = SignAt is null ? null : at,
        StillAskedAt = null,
        Promise = Promise,
        OverdueAt = OverdueAt,
        Preferred = Preferred,
        Note = Note,
        Outcome = Outcome,
        Before = null,
    };

    private DateTimeOffset? Later(DateTimeOffset? end, DateTimeOffset at) => at > At ? end + (at - At) : end;
}
