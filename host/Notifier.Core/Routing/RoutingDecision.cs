using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>Everything the router needs to know to decide once.</summary>
internal readonly record struct RoutingRequest()
{
    /// <summary>Who may be asked, in which order.</summary>
    public required Ladder Ladder { get; init; }

    public required Roster Roster { get; init; }

    /// <summary>What everybody holds; somebody absent holds nothing and was never asked.</summary>
    public required IReadOnlyDictionary<SpecialistId, DeskLoad> Loads { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Who did not take this question, and how often.</summary>
    public IReadOnlyList<Passes> Passed { get; init; } = [];

    /// <summary>When the last of them passed.</summary>
    public DateTimeOffset? PassedAt { get; init; }

    /// <summary>Index of the tier the question has come to; it never goes back to an earlier one while somebody else is left.</summary>
    public int Tier { get; init; }

    /// <summary>When the time of that tier is up; null: never, or it was not asked yet.</summary>
    public DateTimeOffset? TierEndsAt { get; init; }

    /// <summary>Who knows the question already and is asked first; null: nobody.</summary>
    public SpecialistId? Preferred { get; init; }

    /// <summary>The tier to begin with now.</summary>
    public int FirstTier => Math.Min(TierEndsAt <= Now ? Tier + 1 : Tier, Ladder.Tiers.Count - 1);

    /// <summary>How long a question rests once everybody has passed, before the ladder starts over.</summary>
    public TimeSpan RestAfterRound { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>Who is asked, and why nobody else.</summary>
/// <param name="AssignedTo">Null: nobody can be asked now.</param>
/// <param name="Tier">Index of the tier the question has come to.</param>
/// <param name="EndsAt">When the next one is asked; null: never.</param>
/// <param name="TierEndsAt">When the tier's time is up; null: never.</param>
/// <param name="Candidates">Everybody looked at, in the order looked at.</param>
internal sealed record RoutingDecision(SpecialistId? AssignedTo, int Tier, DateTimeOffset? EndsAt, DateTimeOffset? TierEndsAt, IReadOnlyList<Candidate> Candidates)
{
    public static RoutingDecision Nobody(IReadOnlyList<Candidate> candidates) => new(null, 0, null, null, candidates);
}
