namespace Notifier.Core.Specialists;

/// <summary>Everybody in <c>specialists</c>, in the file's order.</summary>
internal sealed class Roster
{
    private readonly Dictionary<SpecialistId, Specialist> _byId;
    private readonly Dictionary<GroupId, Specialist[]> _byGroup;

    public Roster(IReadOnlyList<Specialist> specialists)
    {
        All = specialists;
        _byId = specialists.ToDictionary(s => s.Id);
        _byGroup = specialists.SelectMany(s => s.Groups, (s, group) => (s, group))
            .GroupBy(pair => pair.group, pair => pair.s).ToDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<Specialist> All { get; }

    public Specialist? Find(SpecialistId id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<Specialist> In(GroupId group) => _byGroup.GetValueOrDefault(group, []);

    /// <summary>The same people, with what was said beside plugins.json about who is away.</summary>
    public Roster With(IReadOnlyCollection<Absence> absences)
    {
        if (absences.Count == 0)
            return this;
        var byPerson = absences.ToDictionary(absence => absence.Who);
        return new Roster([.. All.Select(person => !byPerson.TryGetValue(person.Id, out var absence) ? person : person with
        {
            AwayFrom = absence.From,
            AwayUntil = absence.Until,
            Substitute = absence.Cover ?? person.Substitute,
        })]);
    }

    /// <summary>The specialist's name, or the id of somebody who has left the roster.</summary>
    public string NameOf(SpecialistId id) => Find(id)?.Name ?? id.Value;
}
