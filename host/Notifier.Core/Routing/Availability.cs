using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>Whether somebody can be asked at a moment. Pure.</summary>
internal static class Availability
{
    /// <summary>Why the specialist cannot be asked now, or null when they can.</summary>
    public static string? Obstacle(Specialist specialist, DeskLoad load, DateTimeOffset now)
    {
        if (specialist.IsAway(now))
            return specialist.AwayUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $"away until {until:yyyy-MM-dd HH:mm}") : "away";
        if (specialist.Hours is { } hours && !hours.Contains(now))
            return $"outside their hours ({hours.Id})";
        if (specialist.Capacity is { } capacity && load.Holding >= capacity)
            return $"at capacity ({load.Holding} of {capacity})";
        return null;
    }

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
