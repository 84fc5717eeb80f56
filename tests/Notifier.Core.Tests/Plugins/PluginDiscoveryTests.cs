using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public sealed class PluginDiscoveryTests
{
    [Fact]
    public void Plugins_are_listed_by_id_with_their_options()
    {
        using var sandbox = new PluginSandbox("GoodFilter", "Good");

        sandbox.Registry.Plugins.Select(p => p.Manifest.Id).ShouldBe(["test.good", "test.good-filter"]);
        sandbox.Registry.Plugins[0].OptionsSchema!["required"]!.ToJsonString().ShouldBe("""["account"]""");
    }

    [Fact]
    public void Folders_without_a_manifest_are_no_plugins()
    {
        using var sandbox = new PluginSandbox();
        Directory.CreateDirectory(Path.Combine(sandbox.Folder, "notes"));

        sandbox.Registry.Plugins.ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_plugins_with_one_id_the_first_is_used_and_the_second_named()
    {
        using var sandbox = new PluginSandbox("Good");
        var second = sandbox.Install("Good", Path.Combine(sandbox.Folder, "SecondGood"));

        var loser = sandbox.Registry.Plugins.Single(p => p.Folder == second);

        loser.Problems.ShouldBe([$"has the same id as the plugin in {Path.Combine(sandbox.Folder, "Good")}, which is used; remove one of them"]);
        sandbox.Registry.Plugins.Single(p => p.Folder != second).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_a_warning()
    {
        using var sandbox = new PluginSandbox("Good");
        sandbox.Registry.Folders = [Path.Combine(sandbox.Folder, "elsewhere"), sandbox.Folder];

        sandbox.Registry.Plugins.Count.ShouldBe(1);
        sandbox.Log.Text.ShouldContain(line => line.Contains("elsewhere\" does not exist; create it or correct \"folders\""));
    }

    [Fact]
    public void Looking_into_other_folders_takes_nothing_away_from_those_in_use()
    {
        using var sandbox = new PluginSandbox("Good");
        var before = sandbox.Registry.Plugins.ShouldHaveSingleItem();

        var elsewhere = sandbox.Registry.PluginsIn([PluginSandbox.OutputOf("GoodFilter")]);

        elsewhere.Select(plugin => plugin.Manifest.Id).ShouldBe(["test.good-filter"]);
        sandbox.Registry.PluginsIn([]).ShouldBeEmpty();
        sandbox.Registry.Plugins.ShouldContain(before);
        sandbox.Registry.Folders = [sandbox.Folder];
        sandbox.Registry.Plugins.ShouldHaveSingleItem().ShouldBe(before);
    }

    [Fact]
    public void A_folder_may_be_a_plugins_own_build_output()
    {
        using var sandbox = new PluginSandbox();

        sandbox.Registry.Folders = [PluginSandbox.OutputOf("Good")];

        sandbox.Registry.Plugins.ShouldHaveSingleItem().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_a_link_is_named()
    {
        using var sandbox = new PluginSandbox();
        Directory.CreateSymbolicLink(Path.Combine(sandbox.Folder, "Linked"), PluginSandbox.OutputOf("Good"));

        sandbox.ProblemsOf("Linked").ShouldBe(["is a link; put the folder itself here, or name its place in \"folders\""]);
    }

    [Fact]
    public void A_folder_whose_manifest_cannot_be_read_goes_by_its_name()
    {
        using var sandbox = new PluginSandbox("Good");
        Directory.CreateDirectory(Path.Combine(sandbox.Folder, "broken"));
        File.WriteAllText(Path.Combine(sandbox.Folder, "broken", "notifier-plugin.json"), "{");

        sandbox.ProblemsOf("broken").ShouldHaveSingleItem().ShouldContain("is not valid JSON");
        sandbox.ProblemsOf("test.good").ShouldBeEmpty();
        Should.Throw<PluginException>(() => sandbox.Source("broken")).Fault.ShouldBe(PluginFault.Fatal);
    }

    [Fact]
    public async Task Describing_and_running_plugins_locks_nothing_in_their_folder()
    {
        using var sandbox = new PluginSandbox("Good");
        await using var source = sandbox.Source("test.good", """{ "account": "a" }""");

        foreach (var file in Directory.GetFiles(Path.Combine(sandbox.Folder, "Good")))
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    [Fact]
    public void A_plugin_known_from_before_is_described_without_being_loaded()
    {
        using var sandbox = new PluginSandbox("Good");
        var schema = sandbox.Registry.Plugins.Single().OptionsSchema!.ToJsonString();
        using var again = new Core.Plugins.PluginRegistry([sandbox.Folder], sandbox.State, sandbox.Status, sandbox.Time, sandbox.Log.Logger);

        again.Plugins.Single().OptionsSchema!.ToJsonString().ShouldBe(schema);

        again.StillInMemory.ShouldBeEmpty();
    }

    [Fact]
    public void Each_instance_has_a_state_folder_of_its_own()
    {
        using var sandbox = new PluginSandbox("Good");
        sandbox.Source("test.good", """{ "account": "a" }""", id: "first");
        sandbox.Source("test.good", """{ "account": "a" }""", id: "second");

        Directory.GetDirectories(Path.Combine(sandbox.State, "plugins", "sources")).Select(Path.GetFileName).Order().ShouldBe(["first", "second"]);
    }
}
