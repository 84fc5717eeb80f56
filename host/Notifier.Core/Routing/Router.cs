using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>
/// Picks who is asked: the first tier of the ladder with somebody at work who has capacity and has not passed in this round;
/// among them the one who waited longest since their last assignment. Pure: the same request gives the same decision.
/// </summary>
internal static class Router
{
    private static readonly DeskLoad Idle = new(0, null);

    public static RoutingDecision Decide(RoutingRequest request)
    {
        var considered = request.Ladder.Tiers.SelectMany((tier, index) => Consider(tier, index, request)).DistinctBy(c => c.Who.Id).ToList();
        var available = considered.Where(c => c.Obstacle is null).ToList();
        var round = available.Count == 0 ? 0 : available.Min(c => c.Passes);
        if (round > 0 && request.PassedAt + request.RestAfterRound is { } restart && request.Now < restart)
            return new RoutingDecision(null, 0, null, [.. considered.Select(c => new Candidate(c.Who.Id, c.Obstacle ?? $"passed; asked again after {restart:HH:mm:ss}"))]);

        var chosen = available
            .Where(c => c.Passes == round)
            .OrderBy(c => c.Tier)
            .ThenBy(c => c.Load.LastAssignedAt ?? DateTimeOffset.MinValue)
            .FirstOrDefault();
        var candidates = considered.Select(c => new Candidate(c.Who.Id, WhyOf(c, chosen, round))).ToList();
        if (chosen is null)
            return new RoutingDecision(null, 0, null, candidates);
        return new RoutingDecision(chosen.Who.Id, chosen.Tier, request.Now + request.Ladder.Tiers[chosen.Tier].For, candidates);
    }

    private static IEnumerable<Considered> Consider(LadderTier tier, int index, RoutingRequest request)
    {
        foreach (var member in request.Roster.In(tier.Group))
        {
            var who = Availability.StandIn(member, request.Roster, request.Now) ?? member;
            var load = request.Loads.GetValueOrDefault(who.Id, Idle);
            yield return new Considered(
                who,
                index,
                tier.Group,
                load,
                Availability.Obstacle(who, load, request.Now),
                request.Passed.Count(id => id == who.Id),
                who == member ? null : member);
        }
    }

    private static string WhyOf(Considered candidate, Considered? chosen, int round)
    {
        var role = candidate.InsteadOf is { } member ? $"substitute of {member.Name}, " : "";
        if (candidate.Obstacle is { } obstacle)
            return role + obstacle;
        if (candidate == chosen)
            return $"{role}{candidate.Group}: {(candidate.Load.LastAssignedAt is null ? "never asked before" : "longest since last assignment")}";
        if (candidate.Passes > round)
            return role + "passed on it";
        return role + (candidate.Tier > chosen!.Tier ? $"{candidate.Group} comes later" : "was asked more recently");
    }

    private sealed record Considered(
        Specialist Who, int Tier, GroupId Group, DeskLoad Load, string? Obstacle, int Passes, Specialist? InsteadOf);
}
