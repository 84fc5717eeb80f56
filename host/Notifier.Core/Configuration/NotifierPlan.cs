using Notifier.Core.Plugins;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Configuration;

/// <summary>A plugins.json that was found free of faults: what the host runs. Immutable; a reload makes a new one.</summary>
internal sealed record NotifierPlan
{
    /// <summary>Full path of the file it was read from.</summary>
    public required string Path { get; init; }

    /// <summary>Who sits at this desktop.</summary>
    public required Specialist Me { get; init; }

    /// <summary>Folders of further plugins, full paths; the one beside the executable is always searched.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    public required IReadOnlyList<SourcePlan> Sources { get; init; }

    public required IReadOnlyList<FilterPlan> Filters { get; init; }

    public required IReadOnlyDictionary<CategoryId, Category> Categories { get; init; }

    public required Roster Roster { get; init; }

    /// <summary>The section <c>ladders</c>.</summary>
    public IReadOnlyList<Ladder> Ladders { get; init; } = [];

    /// <summary>Read from top to bottom before the categories' own ladders; the first that fits decides.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>Who gets a question that matched no routed category; null keeps such questions off the board.</summary>
    public Ladder? Unmatched { get; init; }

    /// <summary>Of what matched no routed category only what is of one of these rings; null: all of it.</summary>
    public IReadOnlyList<CategoryId>? UnmatchedOnly { get; init; }

    public AlertRules Alerts { get; init; } = new();

    public RetentionRules Retention { get; init; } = new();

    /// <summary>Resolved secrets, to keep out of every log and screen.</summary>
    public IReadOnlyList<Secret> Secrets { get; init; } = [];
}
