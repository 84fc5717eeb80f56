using System.Reflection;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public sealed class PluginClassTests
{
    [Fact]
    public void A_class_with_nothing_wrong_has_no_problems() => new EmittedPlugin().Preflight().ShouldBeEmpty();

    [Fact]
    public void Options_and_host_may_come_in_any_order()
    {
        new EmittedPlugin { Options = typeof(Uri), Constructors = [[typeof(Uri), typeof(IPluginHost)]] }.Preflight().ShouldBeEmpty();
        new EmittedPlugin { Options = typeof(Uri), Constructors = [[typeof(IPluginHost), typeof(Uri)]] }.Preflight().ShouldBeEmpty();
        new EmittedPlugin { Options = typeof(Uri), Constructors = [[]] }.Preflight().ShouldBeEmpty();
    }

    [Fact]
    public void A_class_must_be_marked() => new EmittedPlugin { Marks = 0 }.Preflight()
        .ShouldBe(["no class in Emitted.dll carries [NotifierPlugin]; put [NotifierPlugin(\"test.emitted\", …)] on the plugin's class"]);

    [Fact]
    public void Only_one_class_may_be_marked() => new EmittedPlugin { Marks = 2 }.Preflight()
        .ShouldBe(["Emitted.Filter0 and Emitted.Filter1 all carry [NotifierPlugin]; an assembly holds one plugin"]);

    [Fact]
    public void The_id_must_be_that_of_the_manifest() => new EmittedPlugin { MarkedId = "test.other" }.Preflight()
        .ShouldBe(["Emitted.Filter0 has the id \"test.other\" and the manifest \"test.emitted\"; make them the same"]);

    [Fact]
    public void The_kind_must_be_that_of_the_manifest() => new EmittedPlugin { MarkedKind = PluginKind.ChannelSource }.Preflight()
        .ShouldContain("Emitted.Filter0 is marked as ChannelSource and the manifest says CategoryFilter; make them the same");

    [Fact]
    public void The_class_must_implement_what_it_is_marked_as() => new EmittedPlugin { Implements = false }.Preflight()
        .ShouldBe(["Emitted.Filter0 must implement ICategoryFilter, being a CategoryFilter"]);

    [Theory]
    [InlineData(TypeAttributes.NotPublic)]
    [InlineData(TypeAttributes.Public | TypeAttributes.Abstract)]
    public void The_class_must_be_public_and_not_abstract(TypeAttributes attributes) => new EmittedPlugin { Attributes = attributes }.Preflight()
        .ShouldBe(["Emitted.Filter0 must be a public class, neither abstract, static nor generic"]);

    [Fact]
    public void The_class_must_have_one_constructor() => new EmittedPlugin { Constructors = [[], [typeof(IPluginHost)]] }.Preflight()
        .ShouldBe(["Emitted.Filter0 has 2 public constructors; it must have exactly one"]);

    [Fact]
    public void The_constructor_may_ask_for_what_the_host_has_only() => new EmittedPlugin { Constructors = [[typeof(Uri)]] }.Preflight()
        .ShouldBe(["Emitted.Filter0 has a constructor that asks for System.Uri; it may take IPluginHost"]);

    [Fact]
    public void The_constructor_may_ask_for_each_once() => new EmittedPlugin { Constructors = [[typeof(IPluginHost), typeof(IPluginHost)]] }.Preflight()
        .ShouldBe(["Emitted.Filter0 has a constructor that asks for the same thing twice"]);

    [Theory]
    [InlineData(".NETCoreApp,Version=v99.0", "Emitted is built for .NET 99.0, this host runs on .NET 10.0; build it for net10.0")]
    [InlineData(".NETFramework,Version=v4.8", "Emitted is built for .NET Framework 4.8; build it for net10.0")]
    public void A_framework_the_host_does_not_run_on_is_named(string framework, string problem) =>
        new EmittedPlugin { TargetFramework = framework }.Preflight().ShouldBe([problem]);

    [Theory]
    [InlineData(".NETCoreApp,Version=v8.0")]
    [InlineData(".NETStandard,Version=v2.1")]
    public void An_older_framework_is_fine(string framework) => new EmittedPlugin { TargetFramework = framework }.Preflight().ShouldBeEmpty();
}
