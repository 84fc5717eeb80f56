using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>A change somebody, or the host, wants to make to a question.</summary>
/// <param name="At">When it was decided.</param>
internal abstract record BoardChange(DateTimeOffset At);

/// <summary>A change a person wants to make; the latest of a question can be undone for a while.</summary>
/// <param name="By">Who.</param>
internal abstract record PersonalChange(DateTimeOffset At, SpecialistId By) : BoardChange(At);

/// <summary>A filter that had no say when the question arrived has been asked.</summary>
internal sealed record Reclassify(DateTimeOffset At, Classification Classification) : BoardChange(At);

/// <summary>The router asks somebody.</summary>
/// <param name="EndsAt">When the next one is asked; null: never.</param>
internal sealed record Offer(
    DateTimeOffset At, SpecialistId To, int Tier, DateTimeOffset? EndsAt, IReadOnlyList<Candidate> Candidates) : BoardChange(At)
{
    /// <summary>When the tier's time is up, whoever of it is left; null: never.</summary>
    public DateTimeOffset? TierEndsAt { get; init; } = EndsAt;
}

/// <summary>The host has put the offer on the holder's screen.</summary>
internal sealed record MarkShown(DateTimeOffset At, string How) : BoardChange(At);

/// <summary>The holder's screen did not take it.</summary>
internal sealed record MarkNotShown(DateTimeOffset At, string Why) : BoardChange(At);

/// <summary>Whoever it is offered to takes it.</summary>
internal sealed record Claim(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By);

/// <summary>Somebody else takes what nobody has claimed.</summary>
internal sealed record Take(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By);

/// <summary>Somebody takes what another has claimed.</summary>
internal sealed record TakeOver(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By);

/// <summary>The holder wants to be asked again later.</summary>
internal sealed record Snooze(DateTimeOffset At, SpecialistId By, DateTimeOffset Until) : PersonalChange(At, By)
{
    /// <summary>Nobody may put a question off for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
}

/// <summary>The holder does not take it: the next one is asked.</summary>
internal sealed record Pass(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By)
{
    /// <summary>For the next one to see; null: none.</summary>
    public string? Note { get; init; }
}

/// <summary>The holder hands it to somebody by name.</summary>
/// <param name="EndsAt">When the next one is asked; null: never.</param>
internal sealed record Hand(DateTimeOffset At, SpecialistId By, SpecialistId To, int Tier, DateTimeOffset? EndsAt) : PersonalChange(At, By)
{
    /// <summary>For them to see; null: none.</summary>
    public string? Note { get; init; }
}

/// <summary>The offer ran out of time.</summary>
internal sealed record EndOffer(DateTimeOffset At) : BoardChange(At);

/// <summary>The holder says that the category is wrong: the question is routed anew by the right one.</summary>
/// <param name="To">The right category; null: none of those there are.</param>
/// <param name="Ignore">Nobody is to be asked about questions of that category.</param>
internal sealed record Correct(DateTimeOffset At, SpecialistId By, CategoryId? To, bool Ignore = false) : PersonalChange(At, By);

/// <summary>Somebody tells whoever comes next what they know.</summary>
internal sealed record AddNote(DateTimeOffset At, SpecialistId By, string Text) : PersonalChange(At, By);

/// <summary>The holder is still at it.</summary>
internal sealed record Keep(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By);

/// <summary>It has been answered, as a person says.</summary>
internal sealed record Answer(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By);

/// <summary>It has been answered on its channel.</summary>
/// <param name="Account">The company's account that wrote there, as people know it.</param>
internal sealed record SeeAnswer(DateTimeOffset At, string Account) : BoardChange(At)
{
    /// <summary>Who signed it; null: nobody known.</summary>
    public SpecialistId? By { get; init; }
}

/// <summary>The holder says that it needs no answer.</summary>
internal sealed record Close(DateTimeOffset At, SpecialistId By, string Reason) : PersonalChange(At, By);

/// <summary>Somebody finds that it is not settled after all.</summary>
internal sealed record Reopen(DateTimeOffset At, SpecialistId By, Promise? Promise) : PersonalChange(At, By);

/// <summary>Takes back one's own last change.</summary>
internal sealed record Undo(DateTimeOffset At, SpecialistId By) : PersonalChange(At, By)
{
    /// <summary>For so long it can be taken back.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);
}

/// <summary>The holder cannot be reached: the question is in nobody's hands again.</summary>
/// <param name="Because">Why, as a phrase for people.</param>
internal sealed record Release(DateTimeOffset At, string Because) : BoardChange(At);

/// <summary>The holder of a claim has long given no sign of life and is asked whether it is still theirs.</summary>
internal sealed record AskStill(DateTimeOffset At) : BoardChange(At);

/// <summary>The holder of a claim did not say that it is still theirs.</summary>
internal sealed record ExpireClaim(DateTimeOffset At) : BoardChange(At);

/// <summary>The customer has written again.</summary>
/// <param name="Promise">Made for the new post; counts when the question was settled.</param>
internal sealed record Join(DateTimeOffset At, string Text, Promise? Promise) : BoardChange(At);

/// <summary>The customer has asked the same elsewhere, or once more.</summary>
internal sealed record Link(DateTimeOffset At, string Source) : BoardChange(At);

/// <summary>The customer has rewritten the post.</summary>
internal sealed record Rewrite(DateTimeOffset At, string Text) : BoardChange(At);

/// <summary>The customer has deleted the post.</summary>
internal sealed record Retract(DateTimeOffset At) : BoardChange(At);

/// <summary>When the answer is due was reckoned anew.</summary>
internal sealed record SetPromise(DateTimeOffset At, Promise? Promise) : BoardChange(At);

/// <summary>The promise is broken: what nobody has claimed goes to the last tier at once.</summary>
/// <param name="LastTier">Index of the ladder's last tier.</param>
internal sealed record MarkOverdue(DateTimeOffset At, int LastTier) : BoardChange(At);

/// <summary>The clock by which it was changed had been ahead.</summary>
/// <param name="ChangedAt">When it was last changed, by that clock.</param>
internal sealed record Settle(DateTimeOffset At, DateTimeOffset ChangedAt) : BoardChange(At);
