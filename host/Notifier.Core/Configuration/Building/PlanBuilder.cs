using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.References;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Configuration.Building;

/// <summary>Nodes found free of faults → the plan.</summary>
internal static class PlanBuilder
{
    private const string IntentFilter = "notifier.intent";

    /// <param name="me">The entry of <c>specialists</c> who sits here.</param>
    public static NotifierPlan Build(
        ConfigurationNode root, string path, IReadOnlyList<string> folders, ConfigurationNode me, IReadOnlyList<Secret> secrets)
    {
        var hours = BusinessHoursReader.ReadAll(root);
        var roster = new Roster([.. root.List("specialists").Select(node => SpecialistReader.Read(node, hours))]);
        var ladders = (root["ladders"]?.Members ?? []).ToDictionary(member => member.Key, member => ReadLadder(member.Key, member.Value, hours));
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        return new NotifierPlan
        {
            Path = full,
            Folders = folders,
            Sources = [.. root.List("sources").Select(node => PluginPlanReader.ReadSource(node, folder))],
            Filters = [.. root.List("filters").Select(node => PluginPlanReader.ReadFilter(node, folder))],
            Categories = root.List("categories").Select(node => ReadCategory(node, ladders)).ToDictionary(category => category.Id),
            Roster = roster,
            Me = roster.Find(new SpecialistId(me.String("id")!))!,
            Ladders = [.. ladders.Values],
            Routes = [.. root.List("routes").Select(node => ReadRoute(node, ladders))],
            Unmatched = ReadUnmatched(root),
            UnmatchedOnly = ReadUnmatchedOnly(root),
            Alerts = AlertRulesReader.Read(root["alerts"], hours),
            Retention = RetentionRulesReader.Read(root["retention"]),
            Secrets = secrets,
        };
    }

    private static Ladder ReadLadder(string id, ConfigurationNode node, Dictionary<string, BusinessHours> hours) =>
        new(id, [.. LadderNode.Tiers(node).Select(ReadTier)]) { Hours = node.String("hours") is { } named ? hours[named] : null };

    private static LadderTier ReadTier(ConfigurationNode node)
    {
        var tier = new LadderTier(new GroupId(node.String("group")!), node.Duration("for"));
        return node.Duration("each") is { } each ? tier with { Each = each } : tier;
    }

    private static Route ReadRoute(ConfigurationNode node, Dictionary<string, Ladder> ladders)
    {
        var when = node["when"]!;
        return new Route(ladders[node.String("ladder")!])
        {
            Category = when.String("category") is { } category ? new CategoryId(category) : null,
            Topic = when.String("topic") is { } topic ? new CategoryId(topic) : null,
            Source = when.String("source") is { } source ? new SourceId(source) : null,
            Language = when.String("language"),
        };
    }

    private static Category ReadCategory(ConfigurationNode node, Dictionary<string, Ladder> ladders)
    {
        var id = node.String("id")!;
        var ladder = node.String("ladder");
        var category = new Category
        {
            Id = new CategoryId(id),
            Name = node.String("name") ?? id,
            Use = ladder is not null ? CategoryUse.Routed : node.IsTrue("topic") ? CategoryUse.Topic : CategoryUse.Ignored,
            Ladder = ladder is null ? null : ladders[ladder],
        };
        return node.Number("minScore") is { } minScore ? category with { MinScore = minScore } : category;
    }

    /// <summary>With an intent filter at work, what asks for nothing does not ring.</summary>
    private static IReadOnlyList<CategoryId>? ReadUnmatchedOnly(ConfigurationNode root)
    {
        if (root["unmatched"]?["only"] is { } only)
            return only.Items.Count == 0 ? null : [.. only.Items.Select(kind => new CategoryId(kind.Text))];
        var hearsIntent = root.List("filters").Any(filter => filter.String("plugin") == IntentFilter && !filter.IsFalse("enabled"));
        return hearsIntent ? [new("question"), new("request"), new("complaint")] : null;
    }

    private static Ladder? ReadUnmatched(ConfigurationNode root) => (root["unmatched"]?.String("group") ?? root.String("unmatched")) switch
    {
        null or GroupCheck.NoGroup => null,
        var group => new Ladder("unmatched", [new LadderTier(new GroupId(group), null)]),
    };
}
