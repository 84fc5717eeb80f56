using System.Text.Json;
using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Specialists;

namespace Notifier.Core.Configuration.Building;

/// <summary>The section <c>hours</c>.</summary>
internal static class BusinessHoursReader
{
    public static Dictionary<string, BusinessHours> ReadAll(ConfigurationNode root) =>
        (root["hours"]?.Members ?? []).ToDictionary(member => member.Key, member => Read(member.Key, member.Value));

    private static BusinessHours Read(string id, ConfigurationNode node) => new()
    {
        Id = id,
        Zone = node.String("zone") is { } zone ? TimeZones.Find(zone) : TimeZoneInfo.Local,
        Days = ReadDays(node["days"]!),
        From = node.Time("from")!.Value,
        To = node.Time("to")!.Value,
        Holidays = node.List("holidays").Select(day => ReadDate(day.Text)).ToHashSet(),
    };

    private static HashSet<DayOfWeek> ReadDays(ConfigurationNode node)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (var part in node.Kind is JsonValueKind.Array ? node.Items : [node])
        {
            if (WeekDays.TryParse(part.Text, out var some))
                days.UnionWith(some);
        }

        return days;
    }

    private static DateOnly ReadDate(string text) => ValueText.TryDate(text, out var date) ? date : throw new FormatException(text);
}
