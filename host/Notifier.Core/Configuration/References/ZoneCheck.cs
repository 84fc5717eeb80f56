using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Specialists;

namespace Notifier.Core.Configuration.References;

/// <summary>Time zones must be known.</summary>
internal static class ZoneCheck
{
    public static void Run(IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        foreach (var zone in annotations.Where(annotation => annotation is { Kind: "zone", Node.IsUnresolved: false }))
        {
            if (TimeZones.TryFind(zone.Value, out _))
                continue;
            var remedy = Suggestion.Nearest(zone.Value, TimeZones.Names) is { } near
                ? $"did you mean {ConfigurationNode.Quote(near)}?"
                : "write an IANA name such as \"Asia/Seoul\" or \"Europe/Berlin\"";
            faults.Error(ConfigurationCodes.UnknownZone, zone.Node, $"unknown time zone {ConfigurationNode.Quote(zone.Value)}; {remedy}");
        }
    }
}
