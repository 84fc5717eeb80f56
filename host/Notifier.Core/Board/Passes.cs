namespace Notifier.Core.Board;

/// <summary>How often somebody was asked and did not take it.</summary>
internal sealed record Passes(SpecialistId Id, int Times)
{
    /// <summary>How it went the last time.</summary>
    public PassReason Last { get; init; }

    /// <summary>One more for somebody; who passed first comes first.</summary>
    public static IReadOnlyList<Passes> Add(IReadOnlyList<Passes> passed, SpecialistId who, PassReason why = PassReason.Declined) =>
        Add(passed, new Passes(who, 1) { Last = why });

    /// <summary>As <see cref="Add(IReadOnlyList{Passes},SpecialistId,PassReason)"/>, for several times at once.</summary>
    public static IReadOnlyList<Passes> Add(IReadOnlyList<Passes> passed, Passes more) => passed.Any(one => one.Id == more.Id)
        ? [.. passed.Select(one => one.Id == more.Id ? more with { Times = one.Times + more.Times } : one)]
        : [.. passed, more];
}

/// <summary>Why somebody did not take what they were asked.</summary>
internal enum PassReason
{
    /// <summary>They said so.</summary>
    Declined,

    /// <summary>They saw it, and the time went by.</summary>
    NotInTime,

    /// <summary>The time went by, and it had never been on their screen.</summary>
    NotShown,

    /// <summary>They claimed it, and gave no sign of life.</summary>
    NoSign,
}
