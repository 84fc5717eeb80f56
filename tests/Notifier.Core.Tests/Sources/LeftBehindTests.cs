using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>What becomes of sources that do not stop when told to.</summary>
public sealed class LeftBehindTests : TwoSources
{
    private readonly TaskCompletionSource _hears = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task One_that_ignores_its_cancellation_is_named_until_it_has_come_back()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Deaf(_hears.Task));
        await StartAsync();
        await _bench.UntilAsync("good", PluginState.Active);
        await ReplaceAsync(1);
        var status = await _bench.UntilAsync("bad", PluginState.Active);
        status.Detail.ShouldBe("a run of it has not come back, and a restart of Notifier frees what it holds");
        _bench.Log.Of("test.bad 1.0.0").ShouldContain("\"bad\" did not stop within 5 s; a restart of Notifier frees it");
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        _hears.SetResult();
        await _bench.UntilAsync("bad", seen => seen.Detail.Length == 0 || seen.Detail.Contains("finished"));
    }

    [Fact]
    public async Task Three_runs_of_a_source_are_left_behind_at_most_and_the_next_waits_for_one_of_them()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Deaf(_hears.Task));
        await StartAsync();
        await _bench.UntilAsync("good", PluginState.Active);
        for (var i = 1; i <= LeftBehind.Most; i++)
            await ReplaceAsync(i);
        await _bench.UntilAsync("bad", PluginState.Faulted,
            "test.bad: not started yet; it is started again when it has come back; 3 runs of it have not come back");
        await ApplyAsync("""{"again":true}""");
        await _bench.UntilAsync("bad", PluginState.Faulted, "not started yet");
        StartsOf("bad").ShouldBe(LeftBehind.Most);
        await TheGoodOneWorksAsync();

        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        _hears.SetResult();
        await _bench.UntilAsync("bad", PluginState.Active);
        await _bench.UntilAsync("bad", status => status.Detail.Length == 0);
    }

    [Fact]
    public async Task One_that_fails_and_does_not_stop_is_not_started_again_beside_itself()
    {
        _bench.Registry.SourceFactory(Bad, _ => new Clinging(_hears.Task));
        await StartAsync();
        await _bench.UntilAsync("good", PluginState.Active);
        await _bench.Time.PassAsync(FaultPolicy.StopTimeout);
        await _bench.UntilAsync("bad", PluginState.Faulted, "IOException: gone");
        _bench.Time.Advance(FaultPolicy.FirstDelay);
        await _bench.UntilAsync("bad", PluginState.Faulted, "its run before did not stop when told to");
        _bench.Time.Advance(TimeSpan.FromHours(1));
        StartsOf("bad").ShouldBe(1);

        _hears.SetResult();
        await WaitForStartsAsync("bad", 2);
    }

    [Fact]
    public async Task One_that_is_removed_but_does_not_stop_is_named_until_it_has()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Deaf(_hears.Task));
        await StartAsync();
        await _bench.UntilAsync("good", PluginState.Active);
        await WaitForStartsAsync("bad", 1);
        await _bench.UntilAsync("bad", PluginState.Active);
        var applied = Supervisor.ApplyAsync(PluginBench.Plan([PluginBench.Source("good", Good)]));
        await _bench.Time.PassAsync(FaultPolicy.StopTimeout);
        await PluginBench.OrHangAsync(applied);
        await _bench.UntilAsync("bad", PluginState.Faulted, "removed from the configuration; a run of it has not come back");
        _hears.SetResult();
        await PluginBench.TurnsAsync(() => _bench.Status.Snapshot.All(status => status.Id != "bad"));
    }

    [Fact]
    public void Many_of_all_are_a_reason_to_restart_the_host_until_they_have_come_back()
    {
        var status = new StatusRegister(_bench.Time);
        for (var i = 0; i < LeftBehind.Many; i++)
        {
            status.Host.Lines.ShouldBeEmpty();
            status.LeftBehind.Add(PluginKind.CategoryFilter, $"{i}", i == 0 ? _hears.Task : new TaskCompletionSource().Task);
        }
        status.Host.Lines.ShouldBe(["the plugins: 6 runs have not come back and hold threads and memory; a restart of Notifier frees them"]);
    }

    /// <summary>Has the source stopped, in vain, and started anew.</summary>
    private async Task ReplaceAsync(int run)
    {
        await WaitForStartsAsync("bad", run);
        await _bench.UntilAsync("bad", PluginState.Active);
        var applied = ApplyAsync($$"""{"run":{{run}}}""");
        await _bench.Time.PassAsync(FaultPolicy.StopTimeout);
        await PluginBench.OrHangAsync(applied);
    }

    private sealed class Clinging(Task until) : IChannelSource, IAsyncDisposable
    {
        public IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, CancellationToken cancellationToken) => Streams.Failing(new IOException("gone"));

        public ValueTask DisposeAsync() => new(until);
    }
}
