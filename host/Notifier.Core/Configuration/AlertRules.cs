using Notifier.Core.Specialists;

namespace Notifier.Core.Configuration;

/// <summary>The section <c>alerts</c>: when a toast is held back, and when it is raised again.</summary>
internal sealed record AlertRules
{
    /// <summary>The first response is due this long after the question was written, counted in service hours.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The service hours of ladders that have none of their own; null: round the clock.</summary>
    public BusinessHours? Hours { get; init; }

    /// <summary>A claim without a sign of life for so long, within the holder's hours, is asked about.</summary>
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>An offer nobody reacted to is shown again this often.</summary>
    public TimeSpan RemindEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>More toasts than this within <see cref="BurstWithin"/> become one digest.</summary>
    public int BurstOver { get; init; } = 5;

    public TimeSpan BurstWithin { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Start and end of the quiet hours in the specialist's zone, or null. May pass midnight.</summary>
    public (TimeOnly From, TimeOnly To)? Quiet { get; init; }
}
