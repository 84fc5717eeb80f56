using Notifier.Core.Configuration;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>Who will be there to be asked, hour by hour. Pure.</summary>
internal static class RosterCheck
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    /// <summary>The gaps from now on, in the order of ladders and tiers, each with its spans.</summary>
    public static IReadOnlyList<RosterGap> Gaps(NotifierPlan plan, DateTimeOffset from, TimeSpan length)
    {
        var gaps = new List<RosterGap>();
        foreach (var ladder in plan.Ladders.Concat(plan.Unmatched is { } unmatched ? [unmatched] : []))
        {
            for (var tier = 0; tier < ladder.Tiers.Count; tier++)
                AddGaps(gaps, plan, ladder, tier, from, length);
        }
        return gaps;
    }

    /// <summary>People in no group that a ladder asks.</summary>
    public static IReadOnlyList<Specialist> Unreached(NotifierPlan plan)
    {
        var asked = plan.Ladders.Concat(plan.Unmatched is { } unmatched ? [unmatched] : []).SelectMany(ladder => ladder.Tiers).Select(tier => tier.Group).ToHashSet();
        var covers = plan.Roster.All.Select(person => person.Substitute).OfType<SpecialistId>().ToHashSet();
        return [.. plan.Roster.All.Where(person => !person.Groups.Any(asked.Contains) && !covers.Contains(person.Id))];
    }

    private static void AddGaps(List<RosterGap> gaps, NotifierPlan plan, Ladder ladder, int tier, DateTimeOffset from, TimeSpan length)
    {
        RosterGap? open = null;
        for (var hour = from; hour < from + length; hour += Step)
        {
            var there = (ladder.Hours ?? plan.Alerts.Hours)?.Contains(hour) is false ? null : (IReadOnlyList<Specialist>?)There(plan, ladder.Tiers[tier].Group, hour);
            var alone = there is [var one] ? one.Id : (SpecialistId?)null;
            if (open is not null && there is { Count: < 2 } && open.Alone == alone)
            {
                open = open with { Until = hour + Step };
                continue;
            }
            if (open is not null)
                gaps.Add(open);
            open = there is { Count: < 2 } ? new RosterGap(ladder.Id, tier, ladder.Tiers[tier].Group, alone, hour, hour + Step) : null;
        }
        if (open is not null)
            gaps.Add(open);
    }

    private static List<Specialist> There(NotifierPlan plan, GroupId group, DateTimeOffset hour) =>
        [.. plan.Roster.In(group).Select(member => Availability.StandIn(member, plan.Roster, hour)).OfType<Specialist>().Distinct()
            .Where(person => person.Hours?.Contains(hour) is not false)];
}

/// <summary>A span in which a tier has nobody, or one person alone.</summary>
/// <param name="Alone">Who is alone; null: nobody is there.</param>
internal sealed record RosterGap(string Ladder, int Tier, GroupId Group, SpecialistId? Alone, DateTimeOffset From, DateTimeOffset Until);
