using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.References;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Configuration.Building;

/// <summary>Nodes found free of faults → the plan.</summary>
internal static class PlanBuilder
{
    /// <param name="me">The entry of <c>specialists</c> who sits here.</param>
    public static NotifierPlan Build(
        ConfigurationNode root, string path, IReadOnlyList<string> folders, ConfigurationNode me, IReadOnlyList<Secret> secrets)
    {
        var hours = BusinessHoursReader.ReadAll(root);
        var roster = new Roster([.. root.List("specialists").Select(node => SpecialistReader.Read(node, hours))]);
        var ladders = (root["ladders"]?.Members ?? []).ToDictionary(member => member.Key, member => ReadLadder(member.Key, member.Value));
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
            Unmatched = ReadUnmatched(root),
            Alerts = AlertRulesReader.Read(root["alerts"]),
            Retention = RetentionRulesReader.Read(root["retention"]),
            Secrets = secrets,
        };
    }

    private static Ladder ReadLadder(string id, ConfigurationNode node) => new(id, [.. node.Items.Select(ReadTier)]);

    private static LadderTier ReadTier(ConfigurationNode node) => new(new GroupId(node.String("group")!), node.Duration("for"));

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

    private static Ladder? ReadUnmatched(ConfigurationNode root) => root.String("unmatched") switch
    {
        null or GroupCheck.NoGroup => null,
        var group => new Ladder("unmatched", [new LadderTier(new GroupId(group), null)]),
    };
}
