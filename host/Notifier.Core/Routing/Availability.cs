using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>Whether somebody can be asked at a moment. Pure.</summary>
internal static class Availability
{
    /// <summary>Why the specialist cannot be asked now, or null when they can.</summary>
    public static CandidateReason? Obstacle(Specialist specialist, DeskLoad load, DateTimeOffset now)
    {
        if (specialist.IsAway(now))
            return CandidateReason.Away;
        if (specialist.Hours is { } hours && !hours.Contains(now))
            return CandidateReason.OutsideHours;
        return load.Holding >= specialist.Capacity ? CandidateReason.AtCapacity : null;
    }

    /// <summary>What the obstacle is about.</summary>
    public static string DetailOf(CandidateReason obstacle, Specialist specialist, DeskLoad load) => obstacle switch
    {
        CandidateReason.Away => specialist.AwayUntil?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
        CandidateReason.OutsideHours => specialist.Hours!.Id,
        _ => string.Create(CultureInfo.InvariantCulture, $"{load.Holding}/{specialist.Capacity}"),
    };

    /// <summary>The specialist, or while they are away the first in their chain of substitutes who is not; null when all are away.</summary>
    public static Specialist? StandIn(Specialist specialist, Roster roster, DateTimeOffset now)
    {
        if (!specialist.IsAway(now))
            return specialist;
        var seen = new HashSet<SpecialistId>();
        for (var candidate = specialist; candidate is not null && seen.Add(candidate.Id);)
        {
            if (!candidate.IsAway(now))
                return candidate;
            candidate = candidate.Substitute is { } substitute ? roster.Find(substitute) : null;
        }
        return null;
    }
}
