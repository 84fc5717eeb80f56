namespace Notifier.Core.Configuration.Reading;

/// <summary>An entry of <c>ladders</c>: its tiers alone, or an object that holds them.</summary>
internal static class LadderNode
{
    public static IReadOnlyList<ConfigurationNode> Tiers(ConfigurationNode ladder) => [.. ladder["tiers"]?.Items ?? ladder.Items];
}
