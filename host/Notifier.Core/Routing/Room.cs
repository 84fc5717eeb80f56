using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Sdk;

namespace Notifier.Core.Routing;

/// <summary>Where there is room for a question at a moment. Pure.</summary>
/// <param name="Plan">By which it was found.</param>
/// <param name="Now">The moment.</param>
/// <param name="Categories">Those somebody can be asked about; null stands for the questions without one.</param>
/// <param name="Places">How many questions can be taken in all; <see cref="int.MaxValue"/>: any number.</param>
internal sealed record Room(NotifierPlan Plan, DateTimeOffset Now, IReadOnlyList<CategoryId?> Categories, int Places)
{
    /// <summary>Who was asked last at this time or before may be asked again.</summary>
    public DateTimeOffset RestedBy => Now - Plan.Alerts.RemindEvery;

    public static Room For(
        NotifierPlan plan, IReadOnlyList<CategoryId?> open, IReadOnlyDictionary<SpecialistId, DeskLoad> loads, DateTimeOffset now)
    {
        var nobody = new Room(plan, now, [], 0);
        var ladders = open.SelectMany(category => Routes.LaddersOf(plan, category), (category, ladder) => (category, ladder))
            .ToLookup(pair => pair.ladder, pair => pair.category);
        var available = ladders
            .Select(ladder => (Categories: ladder, Members: Router.Available(nobody.Request(ladder.Key, loads)).ToList()))
            .Where(ladder => ladder.Members.Count > 0)
            .ToList();
        var places = available.SelectMany(ladder => ladder.Members).Distinct()
            .Sum(member => member.Capacity is { } capacity ? capacity - (long)loads.GetValueOrDefault(member.Id).Holding : int.MaxValue);
        return nobody with { Categories = [.. available.SelectMany(ladder => ladder.Categories).Distinct()], Places = (int)Math.Min(places, int.MaxValue) };
    }

    public RoutingRequest Request(Ladder ladder, IReadOnlyDictionary<SpecialistId, DeskLoad> loads) => new()
    {
        Ladder = ladder,
        Roster = Plan.Roster,
        Loads = loads,
        Now = Now,
        RestAfterRound = Plan.Alerts.RemindEvery,
    };
}
