namespace Notifier.Core.Board;

/// <summary>Somebody the router looked at, and why they were or were not chosen.</summary>
/// <param name="Id">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What the reason is about, as <see cref="CandidateReason"/> says; empty when it is about nothing.</param>
/// <param name="SubstituteOf">The name of the absent member they were looked at for; null when they are one themselves.</param>
internal sealed record Candidate(SpecialistId Id, CandidateReason Reason, string Detail = "", string? SubstituteOf = null);

/// <summary>Why somebody was or was not chosen.</summary>
internal enum CandidateReason
{
    /// <summary>Chosen: was never asked before. Detail: their group.</summary>
    NeverAsked,

    /// <summary>Chosen: was not asked for longest. Detail: their group.</summary>
    LongestSinceAsked,

    /// <summary>Another of the same group comes first.</summary>
    NotNext,

    /// <summary>Detail: their group, which a later tier asks.</summary>
    LaterTier,

    /// <summary>Detail: until when, empty when nobody knows.</summary>
    Away,

    /// <summary>Detail: the hours' id.</summary>
    OutsideHours,

    /// <summary>Detail: what they hold, and how much they may.</summary>
    AtCapacity,

    /// <summary>Passed it on.</summary>
    Passed,

    /// <summary>Saw it and did not claim it.</summary>
    NotInTime,

    /// <summary>Was asked, and it was never on their screen.</summary>
    NotShown,

    /// <summary>Claimed it and gave no sign of life.</summary>
    NoSign,

    /// <summary>Chosen: a colleague passed it to them by name. Detail: who.</summary>
    Named,

    /// <summary>Chosen: knows the question already.</summary>
    KnowsIt,

    /// <summary>Everybody was asked. Detail: when the ladder starts over.</summary>
    Resting,
}
