using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;
using TimeZoneConverter;

namespace Notifier.Core.Configuration.References;

/// <summary>Time zones must be known, by their IANA or Windows names; a Windows without ICU knows its own names alone.</summary>
internal static class ZoneCheck
{
    public static void Run(IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        foreach (var zone in annotations.Where(annotation => annotation is { Kind: "zone", Node.IsUnresolved: false }))
        {
            if (TZConvert.TryGetTimeZoneInfo(zone.Value, out _))
                continue;
            var remedy = Suggestion.Nearest(zone.Value, TZConvert.KnownIanaTimeZoneNames) is { } near
                ? $"did you mean {ConfigurationNode.Quote(near)}?"
                : "write an IANA name such as \"Asia/Seoul\" or \"Europe/Berlin\"";
            faults.Error(ConfigurationCodes.UnknownZone, zone.Node, $"unknown time zone {ConfigurationNode.Quote(zone.Value)}; {remedy}");
        }
    }
}
