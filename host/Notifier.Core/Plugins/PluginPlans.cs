using System.Text.Json;

namespace Notifier.Core.Plugins;

/// <summary>One entry of <c>sources</c>.</summary>
internal sealed record SourcePlan
{
    public required SourceId Id { get; init; }

    /// <summary>The id of a channel-source plugin.</summary>
    public required string Plugin { get; init; }

    /// <summary>What people call it; the id when the file gives no name.</summary>
    public required string Name { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>How far back the first run reads.</summary>
    public TimeSpan LookBack { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The plugin's options as JSON, references to the environment and secrets resolved. Never print it.</summary>
    public JsonElement With { get; init; }

    /// <summary>Where relative paths among the options start: the folder of plugins.json.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;
}

/// <summary>One entry of <c>filters</c>.</summary>
internal sealed record FilterPlan
{
    public required FilterId Id { get; init; }

    /// <summary>The id of a category-filter plugin.</summary>
    public required string Plugin { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>The plugin's options as JSON, references to the environment and secrets resolved. Never print it.</summary>
    public JsonElement With { get; init; }

    /// <summary>Where relative paths among the options start: the folder of plugins.json.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;
}
