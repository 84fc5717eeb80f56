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

    /// <summary>How long a question rests once everybody has passed, before the ladder starts over.</summary>
    public TimeSpan RestAfterRound { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>Who is asked, and why nobody else.</summary>
/// <param name="AssignedTo">Null: nobody can be asked now.</param>
/// <param name="Tier">Index of the ladder's tier they were found in.</param>
/// <param name="EndsAt">When the offer moves on; null: never.</param>
/// <param name="Candidates">Everybody looked at, in the order looked at.</param>
internal sealed record RoutingDecision(SpecialistId? AssignedTo, int Tier, DateTimeOffset? EndsAt, IReadOnlyList<Candidate> Candidates);
