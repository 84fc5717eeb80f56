using Notifier.Core.Configuration.Schema;
using Notifier.Core.Specialists;

namespace Notifier.Core.Configuration.References;

/// <summary>Time zones must be known.</summary>
internal static class ZoneCheck
{
    /// <summary>Short names are no neighbours of each other, and some stand for several zones: these are the ones people mean here.</summary>
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["KST"] = "Asia/Seoul",
        ["JST"] = "Asia/Tokyo",
        ["SGT"] = "Asia/Singapore",
        ["IST"] = "Asia/Kolkata",
        ["BST"] = "Europe/London",
        ["CEST"] = "Europe/Berlin",
        ["EDT"] = "America/New_York",
        ["CST"] = "America/Chicago",
        ["CDT"] = "America/Chicago",
        ["MDT"] = "America/Denver",
        ["PST"] = "America/Los_Angeles",
        ["PDT"] = "America/Los_Angeles",
        ["AEST"] = "Australia/Sydney",
        ["서울"] = "Asia/Seoul",
        ["한국"] = "Asia/Seoul",
    };

    private const int LongestAbbreviation = 4;

    public static void Run(IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        foreach (var zone in annotations.Where(annotation => annotation is { Kind: "zone", Node.IsUnresolved: false }))
        {
            if (TimeZones.TryFind(zone.Value, out _))
                continue;
            var remedy = Near(zone.Value) is { } near
                ? $"did you mean {QuotedText.Of(near)}?"
                : "write an IANA name such as \"Asia/Seoul\" or \"Europe/Berlin\"";
            faults.Error(ConfigurationCodes.UnknownZone, zone.Node, $"unknown time zone {QuotedText.Of(zone.Value)}; {remedy}");
        }
    }

    private static string? Near(string name) => Abbreviations.GetValueOrDefault(name)
        ?? (name.Length <= LongestAbbreviation ? null : Suggestion.Nearest(name, TimeZones.Names));
}
