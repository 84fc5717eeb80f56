namespace Notifier.Core.Board;

/// <summary>How often somebody was asked and did not take it.</summary>
internal sealed record Passes(SpecialistId Id, int Times)
{
    /// <summary>One more for somebody; who passed first comes first.</summary>
    public static IReadOnlyList<Passes> Add(IReadOnlyList<Passes> passed, SpecialistId who) => Add(passed, new Passes(who, 1));

    /// <summary>As <see cref="Add(IReadOnlyList{Passes},SpecialistId)"/>, for several times at once.</summary>
    public static IReadOnlyList<Passes> Add(IReadOnlyList<Passes> passed, Passes more) => passed.Any(one => one.Id == more.Id)
        ? [.. passed.Select(one => one.Id == more.Id ? one with { Times = one.Times + more.Times } : one)]
        : [.. passed, more];
}
