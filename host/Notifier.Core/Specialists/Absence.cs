namespace Notifier.Core.Specialists;

/// <summary>Somebody is not to be asked for a while, as was said at a desktop or on the command line: kept on the board, beside plugins.json.</summary>
/// <param name="Who">Who.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">From then on they are asked again; null: until they say so.</param>
/// <param name="Cover">Who is asked instead; null: as plugins.json says.</param>
internal sealed record Absence(SpecialistId Who, DateTimeOffset From, DateTimeOffset? Until, SpecialistId? Cover)
{
    /// <summary>They are there, whatever plugins.json says.</summary>
    public static Absence Over(SpecialistId who) => new(who, DateTimeOffset.MinValue, DateTimeOffset.MinValue, null);
}
