using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Week;

/// <summary>23 people in four tiers, five devices, two accounts and a blog.</summary>
internal static class WeekPlan
{
    public static readonly SourceId Show = new("kt-show");
    public static readonly SourceId World = new("tworld");
    public static readonly SourceId Blog = new("blog");

    public static readonly IReadOnlyDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["iphone"] = ["아이폰", "iPhone"],
        ["android"] = ["안드로이드", "갤럭시S", "Nexus"],
        ["symbian"] = ["심비안", "노키아"],
        ["windows-mobile"] = ["옴니아", "Windows Mobile"],
        ["tablet"] = ["갤럭시탭", "아이패드"],
    };

    private static readonly (string Group, int People, int? Minutes)[] Tiers = [("genius", 8, 10), ("consultant", 8, 8), ("professional", 4, 7), ("manager", 3, null)];

    public static NotifierPlan Create(string zone, IReadOnlySet<DateOnly> holidays)
    {
        var office = new BusinessHours
        {
            Id = "office",
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Days = new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday },
            From = new(9, 0),
            To = new(18, 0),
            Holidays = holidays,
        };
        var ladder = new Ladder("devices", [.. Tiers.Select(tier => new LadderTier(new(tier.Group), tier.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null))]) { Hours = office };
        var roster = new Roster([.. Tiers.SelectMany(tier => Enumerable.Range(1, tier.People).Select(i => new Specialist
        {
            Id = new($"{tier.Group}{i}"),
            Name = $"{tier.Group} {i}",
            Sign = $"{tier.Group[0]}{i}",
            Groups = [new(tier.Group)],
            Hours = office,
            Capacity = tier.Group == "manager" ? null : 4,
        }))]);
        return new NotifierPlan
        {
            Path = "plugins.json",
            Me = roster.All[0],
            Sources = [.. new[] { Show, World, Blog }.Select(id => new SourcePlan { Id = id, Plugin = "week", Name = id.Value })],
            Filters = [],
            Categories = Words.Keys.Select(id => new Category { Id = new(id), Name = id, Use = CategoryUse.Routed, Ladder = ladder })
                .Concat(((string[])["announcement", "chatter"]).Select(id => new Category { Id = new(id), Name = id, Use = CategoryUse.Ignored }))
                .ToDictionary(category => category.Id),
            Roster = roster,
            Ladders = [ladder],
            Unmatched = new Ladder("unmatched", [new LadderTier(new("manager"), null)]) { Hours = office },
            UnmatchedOnly = [new("question"), new("request"), new("complaint")],
        };
    }
}
