using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Secrets;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Inspection;

namespace Notifier.Core.Tests.Configuration;

/// <summary>The plugins.json that comes with the program.</summary>
public sealed class ExampleFileTests
{
    private readonly ConfigurationResult _example = new ConfigurationLoader(_ => Bundled, new ProcessEnvironment(), new NoCredentialStore())
        .Load(Path.Combine(RepositoryFile.Root, "plugins.json"));

    /// <summary>The manifests in the source tree; their options are checked by the program itself, which has them built.</summary>
    private static List<PluginDescription> Bundled =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryFile.Root, "plugins"))
            .Select(folder => new PluginDescription { Manifest = ManifestReader.Read(folder).Manifest!, Folder = folder })
            .Where(plugin => plugin.Manifest is not null),
    ];

    [Fact]
    public void It_is_free_of_findings_for_whoever_starts_it() => _example.Errors.ShouldBeEmpty();

    [Fact]
    public void Whoever_starts_it_sees_every_question_at_once()
    {
        var plan = _example.Plan!;

        plan.Me.Login.ShouldBe(Environment.UserName);
        plan.Me.Hours.ShouldBeNull();
        plan.Me.Capacity.ShouldBeNull();
        plan.Categories.Values.Where(category => category.Use is CategoryUse.Routed)
            .ShouldAllBe(category => plan.Me.Groups.Contains(category.Ladder!.Tiers[0].Group));
        plan.Me.Groups.ShouldContain(plan.Unmatched!.Tiers[0].Group);
    }

    [Fact]
    public void Nobody_else_is_asked_whose_screen_the_newcomer_does_not_see() => _example.Plan!.Roster.All.ShouldHaveSingleItem();

    [Fact]
    public void Every_ladder_leads_to_somebody_with_a_desk_of_their_own()
    {
        var plan = _example.Plan!;

        foreach (var tier in plan.Categories.Values.SelectMany(category => category.Ladder?.Tiers ?? []))
            plan.Roster.In(tier.Group).ShouldNotBeEmpty(tier.Group.Value);
    }
}
