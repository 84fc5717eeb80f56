using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.References;
using Notifier.Core.Specialists;

namespace Notifier.Core.Configuration.Building;

/// <summary>One entry of <c>specialists</c>.</summary>
internal static class SpecialistReader
{
    public static Specialist Read(ConfigurationNode node, IReadOnlyDictionary<string, BusinessHours> allHours)
    {
        var id = node.String("id")!;
        var hours = node.String("hours") is { } name ? allHours[name] : null;
        var zone = hours?.Zone ?? TimeZoneInfo.Local;
        var away = node["away"];
        return new Specialist
        {
            Id = new SpecialistId(id),
            Name = node.String("name") ?? id,
            Sign = node.String("sign") ?? "",
            Login = node.String("login") ?? "",
            Groups = [.. node.List("groups").Select(group => new GroupId(group.Text)).Distinct()],
            Hours = hours,
            Capacity = node.Integer("capacity"),
            AwayFrom = away is null ? null : AwayNode.From(away, zone),
            AwayUntil = away is null ? null : AwayNode.Until(away, zone),
            Substitute = node.String("substitute") is { } substitute ? new SpecialistId(substitute) : null,
        };
    }
}
