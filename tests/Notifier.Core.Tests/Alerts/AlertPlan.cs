using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

/// <summary>The plan of Kim's desk.</summary>
internal static class AlertPlan
{
    public static readonly Specialist Kim = new()
    {
        Id = Sample.Kim,
        Name = "김지현",
        Hours = new BusinessHours
        {
            Id = "office",
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"),
            Days = new HashSet<DayOfWeek> { DayOfWeek.Friday },
            From = new TimeOnly(9, 0),
            To = new TimeOnly(18, 0),
        },
    };

    public static NotifierPlan Create() => new()
    {
        Path = "plugins.json",
        Me = Kim,
        Sources = [new SourcePlan { Id = Sample.Source, Plugin = "notifier.x", Name = "KT 쇼" }],
        Filters = [],
        Categories = new Category[]
        {
            new() { Id = new("iphone"), Name = "iPhone", Use = CategoryUse.Routed },
            new() { Id = new("release"), Name = "출시일", Use = CategoryUse.Topic },
        }.ToDictionary(category => category.Id),
        Roster = new Roster([Kim, new Specialist { Id = Sample.Lee, Name = "이서연" }]),
    };
}
