namespace Notifier.Core.Specialists;

/// <summary>Somebody questions are offered to.</summary>
internal sealed record Specialist
{
    public required SpecialistId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The operating system's login name, compared without case; empty for a person without a desktop.</summary>
    public string Login { get; init; } = "";

    /// <summary>By which they sign what they write in the company's name, without the <c>^</c>; empty: not at all.</summary>
    public string Sign { get; init; } = "";

    public IReadOnlyList<GroupId> Groups { get; init; } = [];

    /// <summary>When they work; null: always.</summary>
    public BusinessHours? Hours { get; init; }

    /// <summary>How many offered and claimed questions they hold at most; null: no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Away from here on, until <see cref="AwayUntil"/>; both null when not away.</summary>
    public DateTimeOffset? AwayFrom { get; init; }

    public DateTimeOffset? AwayUntil { get; init; }

    /// <summary>Who is asked while they are away; may itself have a substitute.</summary>
    public SpecialistId? Substitute { get; init; }

    public bool IsAway(DateTimeOffset now) => AwayFrom <= now && (AwayUntil is null || now < AwayUntil);
}
