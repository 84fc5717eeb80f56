using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Notifier.Plugins.Replay;

/// <summary>What plugins.json says of a replay.</summary>
public sealed class ReplayOptions
{
    /// <summary>The recording, or null for the bundled sample.</summary>
    [Description("The recording: JSON Lines in UTF-8, plain or gzipped. A relative path starts where plugins.json lies. Without it the bundled sample is replayed.")]
    public string? File { get; set; }

    /// <summary>When the posts arrive.</summary>
    [Description("recorded: as far apart as createdAt says; rate: evenly; fast: as fast as they are taken.")]
    public ReplayPace Pace { get; set; } = ReplayPace.Recorded;

    /// <summary>Posts a second at <see cref="ReplayPace.Rate"/>.</summary>
    [Description("Posts a second at pace \"rate\".")]
    [Range(0.001, 1_000_000)]
    public double Rate { get; set; } = 1;

    /// <summary>How many times faster than recorded.</summary>
    [Description("How many times faster than recorded, at pace \"recorded\": 60 plays an hour in a minute.")]
    [Range(0.001, 1_000_000)]
    public double Speed { get; set; } = 1;
}
