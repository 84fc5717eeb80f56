namespace Notifier.Architecture.Tests;

/// <summary>Who may compile against whom.</summary>
public class ReferenceRules
{
    [Fact]
    public void The_sdk_depends_on_nothing()
    {
        var sdk = Repository.Projects.Single(p => p.Name == "Notifier.Sdk");
        sdk.References.ShouldBeEmpty();
        sdk.Xml.Descendants("PackageReference").Where(p => (string?)p.Attribute("PrivateAssets") != "all").ShouldBeEmpty();
    }

    [Fact]
    public void The_core_knows_the_sdk_only() => Of("Notifier.Core").References.ShouldBe(["Notifier.Sdk"]);

    [Fact]
    public void The_testing_kit_knows_the_sdk_only() => Of("Notifier.Sdk.Testing").References.ShouldBe(["Notifier.Sdk"]);

    [Fact]
    public void The_host_compiles_against_no_plugin() =>
        Of("Notifier.Host").References.ShouldBeSubsetOf(["Notifier.Core", "Notifier.Sdk"]);

    [Fact]
    public void A_plugin_knows_neither_the_host_nor_another_plugin()
    {
        // The SDK comes from plugins/Directory.Build.props; Notifier.Text is the toolkit that filters ship privately.
        var plugins = Repository.Projects.Where(p => p.Area == "plugins").ToList();
        plugins.ShouldNotBeEmpty();
        foreach (var plugin in plugins)
            plugin.References.ShouldBeSubsetOf(["Notifier.Sdk", "Notifier.Text"], plugin.Path);
    }

    [Fact]
    public void Production_does_not_use_the_testing_kit()
    {
        foreach (var project in Repository.Projects.Where(p => p.Area is "host" or "plugins"))
            project.References.ShouldNotContain("Notifier.Sdk.Testing", project.Path);
    }

    [Fact]
    public void The_core_has_no_screen_and_no_network_of_its_own()
    {
        Of("Notifier.Core").Packages.ShouldBeSubsetOf(["McMaster.NETCore.Plugins", "Microsoft.Data.Sqlite", "Serilog", "TimeZoneConverter"]);
        ((string?)Of("Notifier.Core").Xml.Root!.Attribute("Sdk")).ShouldBe("Microsoft.NET.Sdk");
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        foreach (var project in Repository.Projects)
            project.Xml.Descendants("PackageReference").Where(p => p.Attribute("Version") is not null).ShouldBeEmpty(project.Path);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Notifier.sln")).Replace('\\', '/');
        foreach (var project in Repository.Projects)
            solution.ShouldContain(project.Path);
    }

    private static Project Of(string name) => Repository.Projects.Single(p => p.Name == name);
}
