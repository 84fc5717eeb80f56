using System.Text.Json;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>What a new plan changes, and what it leaves alone.</summary>
public sealed class SourceSupervisorTests : TwoSources
{
    [Fact]
    public async Task The_same_plan_again_restarts_nothing()
    {
        await StartBothAsync();
        await ApplyAsync("{ }");
        StartsOf("bad").ShouldBe(1);
        StartsOf("good").ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_source_whose_options_changed_is_restarted()
    {
        await StartBothAsync();
        await ApplyAsync("""{"account":"show_tweet"}""");
        await WaitForStartsAsync("bad", 2);
        StartsOf("good").ShouldBe(1);
        _bench.Registry.Released.ShouldBe(["bad"]);
    }

    [Fact]
    public async Task A_new_version_of_a_plugin_restarts_its_sources_alone()
    {
        await StartBothAsync();
        await Supervisor.ReloadAsync(Bad);
        await WaitForStartsAsync("bad", 2);
        StartsOf("good").ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_source_is_stopped_and_forgotten()
    {
        await StartBothAsync();
        await Supervisor.ApplyAsync(PluginBench.Plan([PluginBench.Source("good", Good)]));
        _bench.Registry.Released.ShouldBe(["bad"]);
        _bench.Status.Snapshot.Select(status => status.Id).ShouldBe(["good"]);
    }

    [Fact]
    public async Task A_source_switched_off_is_stopped_and_says_so()
    {
        await StartBothAsync();
        await Supervisor.ApplyAsync(PluginBench.Plan(
            [PluginBench.Source("bad", Bad) with { With = JsonElement.Parse("{}"), Enabled = false }, PluginBench.Source("good", Good)]));
        await _bench.UntilAsync("bad", PluginState.Disabled, "switched off in the configuration");
        _bench.Registry.Released.ShouldBe(["bad"]);
    }

    [Fact]
    public async Task A_source_whose_posts_take_long_holds_up_no_other()
    {
        var released = new TaskCompletionSource();
        _bench.Intake.Gate = source => source.Id.Value == "bad" ? released.Task : Task.CompletedTask;
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct, PluginBench.Item("96,000 marks"), PluginBench.Item("next")));
        await StartAsync();
        await TheGoodOneWorksAsync();
        _bench.Intake.IdsOf("bad").ShouldBeEmpty();
        released.SetResult();
        await _bench.Time.PassAsync(Linger, _bench.Intake.TakenAsync("bad", 2));
        _bench.Intake.IdsOf("bad").ShouldBe(["96,000 marks", "next"]);
    }

    [Fact]
    public async Task What_a_plugin_says_of_its_health_while_it_starts_stands()
    {
        _bench.Registry.SourceFactory(Bad, _ =>
        {
            _bench.Status.Set(PluginKind.ChannelSource, "bad", Bad, PluginState.Active, "412 of 450 calls left");
            return new Quiet();
        });
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active, "412 of 450 calls left");
        await TheGoodOneWorksAsync();
        (await _bench.UntilAsync("bad", _ => true)).Detail.ShouldBe("412 of 450 calls left");
    }

    private async Task StartBothAsync()
    {
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active);
        await _bench.UntilAsync("good", PluginState.Active);
    }

    private sealed class Quiet : IChannelSource
    {
        public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) => Streams.Quiet(cancellationToken);
    }
}
