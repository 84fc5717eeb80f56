using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>How far a question has come.</summary>
internal enum QuestionState
{
    /// <summary>Nobody has been asked yet, or everybody passed.</summary>
    Open,

    /// <summary>Somebody has been asked.</summary>
    Offered,

    /// <summary>Somebody has taken it.</summary>
    Claimed,

    /// <summary>The customer has an answer.</summary>
    Answered,

    /// <summary>It needs no answer, as somebody said.</summary>
    Closed,

    /// <summary>Kept, never offered.</summary>
    Ignored,
}

/// <summary>A question as the board holds it. Immutable; every change makes a new revision.</summary>
internal sealed record BoardQuestion
{
    public required QuestionId Id { get; init; }

    public required Question Question { get; init; }

    public required Classification Classification { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public QuestionState State { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>Who is asked, has claimed or has answered it; null while open.</summary>
    public SpecialistId? Holder { get; init; }

    /// <summary>Index of the ladder's tier the holder was found in.</summary>
    public int Tier { get; init; }

    /// <summary>Why the holder, and why not the others; in the ladder's order.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    public DateTimeOffset? OfferedAt { get; init; }

    /// <summary>When the offer moves on by itself; null: never.</summary>
    public DateTimeOffset? OfferEndsAt { get; init; }

    /// <summary>When the holder claimed it; null: not yet.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The holder wants no toast before this time.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>When the present offer was last shown on the holder's screen; null: not yet.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>Who was asked already and did not take it; who passed first comes first.</summary>
    public IReadOnlyList<Passes> Passed { get; init; } = [];

    /// <summary>When somebody last passed, or an offer last ran out; null: never.</summary>
    public DateTimeOffset? PassedAt { get; init; }

    /// <summary>When the time of the present tier is up and the next one is asked, whoever is left; null: never.</summary>
    public DateTimeOffset? TierEndsAt { get; init; }

    /// <summary>When the holder of a claim last gave a sign of life; null: it is not claimed.</summary>
    public DateTimeOffset? SignAt { get; init; }

    /// <summary>When the holder of a claim was asked whether it is still theirs; null: they were not, or have said so.</summary>
    public DateTimeOffset? StillAskedAt { get; init; }

    /// <summary>Until when it is to be answered; null: nobody is asked about it.</summary>
    public Promise? Promise { get; init; }

    /// <summary>When the promise was found broken; null: it holds, or was kept.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>Who knows it already and is asked first; null: nobody.</summary>
    public SpecialistId? Preferred { get; init; }

    /// <summary>What the last one to note something wrote; null: nobody has.</summary>
    public Note? Note { get; init; }

    /// <summary>How it was answered, or why it needs no answer, as a phrase for people; null: it is not settled.</summary>
    public string? Outcome { get; init; }

    /// <summary>What its author, or their colleagues elsewhere, wrote after the first post; null: nothing.</summary>
    public Conversation? Conversation { get; init; }

    /// <summary>What the customer wrote last.</summary>
    public string Text => Conversation?.Newest ?? Question.Text;

    /// <summary>When what the toast says last changed by the customer's doing; null: never.</summary>
    public DateTimeOffset? RewrittenAt { get; init; }

    /// <summary>Posts of one author with the same words have the same key; null: the author is not known.</summary>
    public string? TwinKey { get; init; }

    /// <summary>Who signed a post of our own account; null: nobody known.</summary>
    public SpecialistId? SignedBy { get; init; }

    /// <summary>How it stood before the last change by a person; null: nothing to take back.</summary>
    public Standing? Before { get; init; }
}

/// <summary>What somebody wants whoever comes next to know.</summary>
internal sealed record Note(SpecialistId By, DateTimeOffset At, string Text);

/// <summary>One line of a question's history.</summary>
/// <param name="Revision">The revision the change made.</param>
/// <param name="At">When.</param>
/// <param name="Who">Whose doing it was; null for the host.</param>
/// <param name="What">The change's name, such as <c>offered</c>.</param>
/// <param name="Why">The reason, as a phrase for people.</param>
internal sealed record HistoryEntry(long Revision, DateTimeOffset At, SpecialistId? Who, string What, string Why)
{
    /// <summary>How often it happened; what the host repeats until a person does something is one entry.</summary>
    public int Count { get; init; } = 1;

    /// <summary>When it last happened.</summary>
    public DateTimeOffset LastAt { get; init; } = At;
}
