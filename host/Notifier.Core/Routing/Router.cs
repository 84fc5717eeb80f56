using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>
/// Picks who is asked: from the tier the question has come to on, the first with somebody at work who has capacity and has not
/// passed in this round; among them the one who waited longest since their last assignment; and when nobody is left there, somebody
/// of an earlier tier. Who knows the question already comes before all. Pure: the same request gives the same decision.
/// </summary>
internal static class Router
{
    public static RoutingDecision Decide(in RoutingRequest request)
    {
        var considered = Consider(request);
        var round = Round(considered);
        if (round > 0 && request.PassedAt + request.RestAfterRound is { } restart && request.Now < restart)
            return RoutingDecision.Nobody(Describe(considered, null, round, restart, null));

        var chosen = Choose(considered, round, request.FirstTier, request.Preferred);
        var candidates = Describe(considered, chosen, round, null, request.Preferred);
        return chosen is null ? RoutingDecision.Nobody(candidates) : Decide(request, chosen, candidates);
    }

    private static RoutingDecision Decide(in RoutingRequest request, Considered chosen, Candidate[] candidates)
    {
        var tier = Math.Max(request.FirstTier, chosen.Tier);
        var tierEndsAt = tier == request.Tier && request.TierEndsAt is { } began && began > request.Now ? began : request.Now + request.Ladder.Tiers[tier].For;
        var endsAt = request.Now + request.Ladder.Tiers[chosen.Tier].Each;
        return new RoutingDecision(chosen.Who.Id, tier, tierEndsAt < endsAt ? tierEndsAt : endsAt ?? tierEndsAt, tierEndsAt, candidates);
    }

    /// <summary>Everybody on the ladder who can be asked, whatever they passed.</summary>
    public static IEnumerable<Specialist> Available(in RoutingRequest request) =>
        Consider(request).Where(candidate => candidate.Obstacle is null).Select(candidate => candidate.Who);

    /// <summary>Everybody on the ladder, each where they stand first.</summary>
    private static List<Considered> Consider(in RoutingRequest request)
    {
        var considered = new List<Considered>();
        for (var tier = 0; tier < request.Ladder.Tiers.Count; tier++)
        {
            var members = request.Roster.In(request.Ladder.Tiers[tier].Group);
            for (var i = 0; i < members.Count; i++)
            {
                var who = Availability.StandIn(members[i], request.Roster, request.Now) ?? members[i];
                if (!Contains(considered, who))
                    considered.Add(Consider(members[i], who, tier, request));
            }
        }
        return considered;
    }

    private static Considered Consider(Specialist member, Specialist who, int tier, in RoutingRequest request)
    {
        request.Loads.TryGetValue(who.Id, out var load);
        return new Considered(
            who,
            tier,
            request.Ladder.Tiers[tier].Group,
            load,
            Availability.Obstacle(who, load, request.Now),
            PassesOf(request.Passed, who.Id),
            ReferenceEquals(who, member) ? null : member);
    }

    private static Passes? PassesOf(IReadOnlyList<Passes> passed, SpecialistId who)
    {
        for (var i = 0; i < passed.Count; i++)
        {
            if (passed[i].Id == who)
                return passed[i];
        }
        return null;
    }

    private static bool Contains(List<Considered> considered, Specialist who)
    {
        foreach (var other in considered)
        {
            if (ReferenceEquals(other.Who, who))
                return true;
        }
        return false;
    }

    /// <summary>How often everybody available has passed at least.</summary>
    private static int Round(List<Considered> considered)
    {
        var least = int.MaxValue;
        foreach (var candidate in considered)
        {
            if (candidate.Obstacle is null)
                least = Math.Min(least, candidate.Passes);
        }
        return least == int.MaxValue ? 0 : least;
    }

    private static Considered? Choose(List<Considered> considered, int round, int firstTier, SpecialistId? preferred)
    {
        Considered? best = null;
        foreach (var candidate in considered)
        {
            if (candidate.Obstacle is not null || candidate.Passes != round)
                continue;
            if (candidate.Who.Id == preferred)
                return candidate;
            if (best is not { } other || candidate.IsBefore(other, firstTier))
                best = candidate;
        }
        return best;
    }

    /// <param name="considered">Whom to describe.</param>
    /// <param name="chosen">Who is asked; null when nobody is.</param>
    /// <param name="round">How often everybody available has passed.</param>
    /// <param name="restart">When the ladder starts over; null when it need not.</param>
    /// <param name="preferred">Who knows the question already.</param>
    private static Candidate[] Describe(
        List<Considered> considered, Considered? chosen, int round, DateTimeOffset? restart, SpecialistId? preferred)
    {
        var candidates = new Candidate[considered.Count];
        for (var i = 0; i < candidates.Length; i++)
            candidates[i] = Describe(considered[i], ReasonOf(considered[i], chosen, round, restart, preferred), restart);
        return candidates;
    }

    private static Candidate Describe(Considered candidate, CandidateReason reason, DateTimeOffset? restart)
    {
        var detail = reason switch
        {
            CandidateReason.NeverAsked or CandidateReason.LongestSinceAsked or CandidateReason.LaterTier => candidate.Group.Value,
            CandidateReason.Away or CandidateReason.OutsideHours or CandidateReason.AtCapacity =>
                Availability.DetailOf(reason, candidate.Who, candidate.Load),
            CandidateReason.Resting => restart!.Value.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            CandidateReason.NotNext or CandidateReason.Passed or CandidateReason.NotInTime or CandidateReason.NotShown or CandidateReason.NoSign
                or CandidateReason.Named or CandidateReason.KnowsIt => "",
        };
        return new Candidate(candidate.Who.Id, reason, detail, candidate.InsteadOf?.Name);
    }

    private static CandidateReason ReasonOf(
        Considered candidate, Considered? chosen, int round, DateTimeOffset? restart, SpecialistId? preferred)
    {
        if (candidate.Obstacle is { } obstacle)
            return obstacle;
        if (restart is not null)
            return CandidateReason.Resting;
        if (candidate == chosen)
            return candidate.Who.Id == preferred ? CandidateReason.KnowsIt : candidate.Load.LastAssignedAt is null ? CandidateReason.NeverAsked : CandidateReason.LongestSinceAsked;
        if (candidate.Passes > round)
            return ReasonOf(candidate.LastPass);
        return candidate.Tier > chosen!.Tier ? CandidateReason.LaterTier : CandidateReason.NotNext;
    }

    private static CandidateReason ReasonOf(PassReason pass) => pass switch
    {
        PassReason.Declined => CandidateReason.Passed,
        PassReason.NotInTime => CandidateReason.NotInTime,
        PassReason.NotShown => CandidateReason.NotShown,
        PassReason.NoSign => CandidateReason.NoSign,
    };

    /// <summary>Somebody on the ladder.</summary>
    private sealed class Considered(
        Specialist who, int tier, GroupId group, DeskLoad load, CandidateReason? obstacle, Passes? passes, Specialist? insteadOf)
    {
        public Specialist Who => who;

        public int Tier => tier;

        public GroupId Group => group;

        public DeskLoad Load => load;

        public CandidateReason? Obstacle => obstacle;

        public int Passes => passes?.Times ?? 0;

        public PassReason LastPass => passes?.Last ?? PassReason.Declined;

        public Specialist? InsteadOf => insteadOf;

        /// <summary>In the same tier, and waiting longer, or as long and holding less; or in one nearer to the first, where earlier ones come after all others, the nearest first.</summary>
        public bool IsBefore(Considered other, int firstTier) => Tier != other.Tier
            ? (Tier >= firstTier && other.Tier >= firstTier ? Tier < other.Tier : Tier > other.Tier)
            : (Load.LastAssignedAt ?? DateTimeOffset.MinValue).CompareTo(other.Load.LastAssignedAt ?? DateTimeOffset.MinValue) is var byTime && byTime != 0
                ? byTime < 0
                : Load.Holding < other.Load.Holding;
    }
}
