using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Configuration;

/// <summary>What the host does with a question of a category.</summary>
internal enum CategoryUse
{
    /// <summary>Offered along the category's ladder.</summary>
    Routed,

    /// <summary>Kept on the board, never offered; outweighs every routed category.</summary>
    Ignored,

    /// <summary>Shown beside the category: what is asked of it.</summary>
    Topic,
}

/// <summary>One entry of <c>categories</c>.</summary>
internal sealed record Category
{
    public required CategoryId Id { get; init; }

    public required string Name { get; init; }

    public required CategoryUse Use { get; init; }

    /// <summary>Set for a routed category, and only there.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>Matches below this score do not count.</summary>
    public double MinScore { get; init; } = 0.5;
}

/// <summary>Ordered tiers; a question nobody claims in time moves to the next.</summary>
internal sealed record Ladder(string Id, IReadOnlyList<LadderTier> Tiers)
{
    /// <summary>When its questions are answered, by which promises are reckoned; null: as in <c>alerts</c>.</summary>
    public BusinessHours? Hours { get; init; }
}

/// <summary>One step of a ladder.</summary>
/// <param name="Group">Who is asked.</param>
/// <param name="For">How long the tier is asked before the next one is; null: until somebody answers.</param>
internal sealed record LadderTier(GroupId Group, TimeSpan? For)
{
    /// <summary>How long one person is asked before the next of the tier is, unless the file says so.</summary>
    public static readonly TimeSpan UsualEach = TimeSpan.FromMinutes(3);

    /// <summary>How long one person is asked; null: as long as the tier.</summary>
    public TimeSpan? Each { get; init => field = value > For ? For : value; } = For is null ? null : For < UsualEach ? For : UsualEach;
}
