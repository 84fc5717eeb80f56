using Notifier.Core.Plugins.Inspection;

namespace Notifier.Core.Tests.Plugins;

public sealed class PreflightTests
{
    [Theory]
    [InlineData("NewerSdk", "NewerSdk needs Notifier.Sdk 1.1.0.0, this host provides 1.0.0.0; update the host, or install a version of the plugin built for it")]
    [InlineData("NewerMember", "NewerMember uses Notifier.Sdk.QuestionExtras, which Notifier.Sdk 1.0.0 of this host does not have; update the host, or install a version of the plugin built for it")]
    [InlineData("MissingDependency", "MissingDependency needs Newtonsoft.Json 13.0.0.0, and Newtonsoft.Json.dll is not in the plugin's folder; copy the plugin's whole build output, or build it with EnableDynamicLoading")]
    public void A_plugin_that_could_not_run_says_why(string plugin, string problem) =>
        Preflight.Check(PluginSandbox.OutputOf(plugin)).Problems.ShouldBe([problem]);

    [Theory]
    [InlineData("Good")]
    [InlineData("GoodFilter")]
    [InlineData("ClashingDependency12")]
    [InlineData("ClashingDependency13")]
    [InlineData("Floods")]
    public void A_plugin_that_can_run_has_no_problems(string plugin) =>
        Preflight.Check(PluginSandbox.OutputOf(plugin)).Problems.ShouldBeEmpty();

    [Fact]
    public void A_dependency_that_was_not_copied_is_named()
    {
        using var sandbox = new PluginSandbox();
        var folder = sandbox.Install("ClashingDependency13");
        File.Delete(Path.Combine(folder, "Newtonsoft.Json.dll"));

        Preflight.Check(folder).Problems.ShouldHaveSingleItem().ShouldStartWith("ClashingDependency13 needs Newtonsoft.Json 13.0.0.0, and Newtonsoft.Json.dll is not in the plugin's folder");
    }

    [Fact]
    public void A_dependency_older_than_the_one_built_against_is_named()
    {
        using var sandbox = new PluginSandbox();
        var folder = sandbox.Install("ClashingDependency13");
        File.Copy(Path.Combine(PluginSandbox.OutputOf("ClashingDependency12"), "Newtonsoft.Json.dll"), Path.Combine(folder, "Newtonsoft.Json.dll"), overwrite: true);

        Preflight.Check(folder).Problems.ShouldBe(["needs Newtonsoft.Json 13.0.0.0, its folder holds 12.0.0.0; copy the plugin's whole build output"]);
    }

    [Theory]
    [InlineData("Good.dll", 0)]
    [InlineData("Good.dll", 1)]
    [InlineData("Good.dll", 300)]
    [InlineData("Good.dll", 4000)]
    public void A_half_copied_assembly_is_named(string file, int length)
    {
        using var sandbox = new PluginSandbox();
        var folder = sandbox.Install("Good");
        Truncate(Path.Combine(folder, file), length);

        Preflight.Check(folder).Problems.ShouldHaveSingleItem().ShouldStartWith($"{file} is incomplete");
    }

    [Fact]
    public void A_half_copied_dependency_is_named()
    {
        using var sandbox = new PluginSandbox();
        var folder = sandbox.Install("ClashingDependency12");
        Truncate(Path.Combine(folder, "Newtonsoft.Json.dll"), 100_000);

        Preflight.Check(folder).Problems.ShouldHaveSingleItem().ShouldStartWith("Newtonsoft.Json.dll is incomplete");
    }

    [Fact]
    public void A_copy_that_reserved_its_room_and_stopped_is_named()
    {
        using var sandbox = new PluginSandbox();
        var folder = sandbox.Install("Good");
        File.WriteAllBytes(Path.Combine(folder, "Good.dll"), new byte[8192]);

        Preflight.Check(folder).Problems.ShouldBe(["Good.dll is incomplete, it holds nothing but zeros; copy it again"]);
    }

    [Fact]
    public void An_SDK_of_a_later_version_that_the_plugin_brings_is_named()
    {
        using var sandbox = new PluginSandbox();
        var folder = sandbox.Install("NewerSdk");
        File.Copy(Path.Combine(PluginSandbox.OutputOf("FutureSdk"), "Notifier.Sdk.dll"), Path.Combine(folder, "Notifier.Sdk.dll"));

        Preflight.Check(folder).Problems.ShouldContain("brings Notifier.Sdk 1.1.0.0, this host provides 1.0.0.0; update the host, or build the plugin against the host's version");
    }

    private static void Truncate(string path, int length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }
}
