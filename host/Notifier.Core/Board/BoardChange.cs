using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>A change somebody, or the host, wants to make to a question.</summary>
/// <param name="At">When it was decided.</param>
internal abstract record BoardChange(DateTimeOffset At);

/// <summary>A filter that had no say when the question arrived has been asked.</summary>
internal sealed record Reclassify(DateTimeOffset At, Classification Classification) : BoardChange(At);

/// <summary>The router asks somebody.</summary>
internal sealed record Offer(
    DateTimeOffset At, SpecialistId To, int Tier, DateTimeOffset? EndsAt, IReadOnlyList<Candidate> Candidates) : BoardChange(At);

/// <summary>The host has put the offer on the holder's screen.</summary>
internal sealed record MarkShown(DateTimeOffset At, string How) : BoardChange(At);

/// <summary>Somebody takes it.</summary>
internal sealed record Claim(DateTimeOffset At, SpecialistId By) : BoardChange(At);

/// <summary>The holder wants to be asked again later.</summary>
internal sealed record Snooze(DateTimeOffset At, SpecialistId By, DateTimeOffset Until) : BoardChange(At)
{
    /// <summary>Nobody may put a question off for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
}

/// <summary>The holder does not take it: the next one is asked.</summary>
/// <param name="By">Null when the offer ran out of time.</param>
internal sealed record Pass(DateTimeOffset At, SpecialistId? By) : BoardChange(At);

/// <summary>The holder says that the category is wrong: the question is routed anew by the right one.</summary>
/// <param name="To">The right category; null: none of those there are.</param>
/// <param name="Ignore">Nobody is to be asked about questions of that category.</param>
internal sealed record Correct(DateTimeOffset At, SpecialistId By, CategoryId? To, bool Ignore = false) : BoardChange(At);

/// <summary>The clock by which it was changed had been ahead.</summary>
/// <param name="ChangedAt">When it was last changed, by that clock.</param>
internal sealed record Settle(DateTimeOffset At, DateTimeOffset ChangedAt) : BoardChange(At);

/// <summary>It has been answered.</summary>
internal sealed record Answer(DateTimeOffset At, SpecialistId By) : BoardChange(At);
