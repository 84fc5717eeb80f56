using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public sealed class PluginLoadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_is_loaded_with_its_options_and_read()
    {
        using var sandbox = new PluginSandbox("Good");

        await using var source = sandbox.Source("test.good", """{ "account": "show_tweet", "posts": 2 }""");
        var items = await source.Value.ReadAsync(new SourceContext(), Cancellation).Take(2).ToListAsync(Cancellation);

        source.Plugin.ShouldBe("test.good 1.0.0");
        items.Select(item => item.Question!.Id).ShouldBe(["1", "2"]);
        items[0].Question!.Text.ShouldBe("안녕하세요, hello");
        items[0].Question!.Author.ShouldBe("show_tweet");
    }

    [Fact]
    public async Task A_filter_is_loaded_with_its_options_and_asked()
    {
        using var sandbox = new PluginSandbox("GoodFilter");

        await using var filter = sandbox.Filter("test.good-filter", """{ "words": { "iphone": ["아이폰"] } }""");
        var matches = await filter.Value.ClassifyAsync(new Question { Id = "1", Text = "새 아이폰4는 언제?" }, Cancellation);

        var match = matches.ShouldHaveSingleItem();
        match.Category.ShouldBe(new CategoryId("iphone"));
        match.Spans.ShouldBe([new TextSpan(2, 3)]);
    }

    [Fact]
    public async Task Two_plugins_may_bring_different_versions_of_the_same_library()
    {
        using var sandbox = new PluginSandbox("ClashingDependency12", "ClashingDependency13");

        await using var older = sandbox.Source("test.clashing-12");
        await using var newer = sandbox.Source("test.clashing-13");

        (await TextOf(older)).ShouldBe("Newtonsoft.Json 12.0.0.0");
        (await TextOf(newer)).ShouldBe("Newtonsoft.Json 13.0.0.0");
    }

    [Fact]
    public void A_broken_plugin_leaves_the_others_in_place()
    {
        using var sandbox = new PluginSandbox("Good", "MissingDependency", "NewerSdk", "ThrowsAtStart");

        Should.Throw<PluginException>(() => sandbox.Source("test.missing-dependency")).Fault.ShouldBe(PluginFault.Fatal);
        Should.Throw<PluginException>(() => sandbox.Filter("test.newer-sdk")).Fault.ShouldBe(PluginFault.Fatal);
        Should.Throw<PluginException>(() => sandbox.Source("test.throws-at-start"));
        sandbox.Source("test.good", """{ "account": "olleh_mobile" }""").Value.ShouldNotBeNull();
    }

    [Fact]
    public void A_constructor_that_throws_is_named()
    {
        using var sandbox = new PluginSandbox("ThrowsAtStart");

        var error = Should.Throw<PluginException>(() => sandbox.Source("test.throws-at-start"));

        error.Message.ShouldBe("the constructor of test.throws-at-start 1.0.0 failed: InvalidOperationException: no forum today");
        error.Fault.ShouldBe(PluginFault.Transient);
    }

    [Fact]
    public void A_constructor_that_throws_what_throws_when_looked_at_is_named_too()
    {
        using var sandbox = new PluginSandbox("ThrowingMessage");

        var error = Should.Throw<PluginException>(() => sandbox.Source("test.throwing-message", """{ "atStart": true }"""));

        error.Message.ShouldBe(
            "the constructor of test.throwing-message 1.0.0 failed: UnspeakableException: (its message cannot be read: InvalidOperationException)");
    }

    [Fact]
    public void Options_that_throw_what_throws_when_looked_at_leave_the_other_plugins_in_place()
    {
        using var sandbox = new PluginSandbox("UnspeakableOptions", "Good");

        sandbox.ProblemsOf("test.unspeakable-options").ShouldBeEmpty();
        Should.Throw<PluginException>(() => sandbox.Source("test.unspeakable-options"))
            .Message.ShouldContain("the constructor of test.unspeakable-options 1.0.0 failed: UnspeakableException: (its message cannot be read");
        sandbox.ProblemsOf("test.good").ShouldBeEmpty();
    }

    [Fact]
    public void A_constructor_that_hangs_is_given_up_after_twenty_seconds()
    {
        using var sandbox = new PluginSandbox("HangsAtStart");
        sandbox.Registry.Plugins.ShouldHaveSingleItem();
        sandbox.Log.Logged = _ => sandbox.Time.Advance(TimeSpan.FromSeconds(20));

        var error = Should.Throw<PluginException>(() => sandbox.Source("test.hangs-at-start"));

        error.Message.ShouldStartWith("the constructor of test.hangs-at-start 1.0.0 did not return within 20 seconds");
        error.Fault.ShouldBe(PluginFault.Fatal);
    }

    [Fact]
    public void An_unknown_plugin_is_a_fault_of_the_configuration()
    {
        using var sandbox = new PluginSandbox("Good");

        var error = Should.Throw<PluginException>(() => sandbox.Source("test.god"));

        error.Message.ShouldBe("unknown plugin \"test.god\"; did you mean \"test.good\"?");
        error.Fault.ShouldBe(PluginFault.Config);
    }

    [Fact]
    public void A_filter_cannot_be_a_source()
    {
        using var sandbox = new PluginSandbox("GoodFilter");

        Should.Throw<PluginException>(() => sandbox.Source("test.good-filter")).Message.ShouldEndWith("put it under filters");
    }

    [Fact]
    public async Task Disposing_an_instance_disposes_the_plugin()
    {
        using var sandbox = new PluginSandbox("Good");

        await sandbox.Source("test.good", """{ "account": "a" }""").DisposeAsync();

        sandbox.Log.Text.ShouldContain("disposed {Account}");
    }

    private static async Task<string> TextOf(PluginInstance<IChannelSource> source) =>
        (await source.Value.ReadAsync(new SourceContext(), Cancellation).FirstAsync(Cancellation)).Question!.Text;
}
