namespace Notifier.Fuzz.Targets;

internal static class AllTargets
{
    private static readonly Target[] All = [.. FeedTargets.All, .. FileTargets.All, .. ScreenTargets.All, .. FilterTargets.All];

    /// <summary>Those of the names; all when there is none.</summary>
    public static IReadOnlyList<Target> Named(string[] names) => names.Except(All.Select(target => target.Name)).FirstOrDefault() is { } unknown
        ? throw new ArgumentException($"There is no target {unknown}; there are {string.Join(", ", All.Select(target => target.Name))}.", nameof(names))
        : [.. All.Where(target => names.Length == 0 || names.Contains(target.Name))];
}
