using System.Runtime.CompilerServices;
using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>When the host gives a source up, and what brings it back.</summary>
public sealed class QuarantineTests : TwoSources
{
    [Fact]
    public async Task A_quarantine_outlives_the_host_and_ends_when_the_entry_changes()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Failing(new PluginException(PluginFault.Fatal, "the API was switched off")));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Quarantined);
        await StopAsync();
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Quarantined, "the API was switched off");
        StartsOf("bad").ShouldBe(1);

        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        await ApplyAsync("""{"url":"https://new.example/"}""");
        await _bench.UntilAsync("bad", PluginState.Active);
    }

    [Fact]
    public async Task Ten_healthy_minutes_make_the_restarts_before_forgotten()
    {
        var fail = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bench.Registry.Source(Bad, (_, ct) => FailOn(fail, ct));
        await StartAsync();
        for (var i = 0; i < 12; i++)
        {
            await (i == 0 ? _bench.UntilAsync("bad", PluginState.Active) : _bench.UntilAsync("bad", PluginState.Faulted, "it is tried again since"));
            _bench.Time.Advance(TimeSpan.FromMinutes(10));
            var faulted = _bench.UntilAsync("bad", PluginState.Faulted, "trying again in 2 s, faulted since");
            var failed = fail;
            fail = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            failed.SetException(new IOException("gone"));
            await faulted;
            _bench.Time.Advance(TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public async Task A_fatal_fault_quarantines_at_once()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Failing(new PluginException(PluginFault.Fatal, "the API was switched off")));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Quarantined, "test.bad: the API was switched off");
        StartsOf("bad").ShouldBe(1);
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task One_whose_flow_crashed_the_host_is_not_started_the_next_time()
    {
        EndInside(times: 1);
        _bench.Crash = new CrashReport(_bench.Time.GetUtcNow(), [], "System.IO.IOException: gone\n   at …");
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Quarantined, "an exception on a thread of its own ended Notifier at 2010-08-20 10:00:00Z: System.IO.IOException: gone");
        StartsOf("bad").ShouldBe(0);
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task One_inside_which_the_host_ended_three_times_for_no_known_reason_is_not_started_again()
    {
        EndInside(times: 3);
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Quarantined, "Notifier ended without a word while its code ran (version unknown), 3 times in a row");
        StartsOf("bad").ShouldBe(0);
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task A_kill_or_a_power_cut_or_two_is_not_held_against_the_plugin()
    {
        EndInside(times: 2);
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active);
    }

    [Fact]
    public async Task One_whose_own_thread_took_the_host_down_is_not_started_the_next_time()
    {
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        _bench.Registry.Describe(Bad, assembly: "Bad.Plugin.dll");
        _bench.Registry.Describe(Good, assembly: "Good.Plugin.dll");
        _bench.Crash = new CrashReport(_bench.Time.GetUtcNow(), ["System.Private.CoreLib", "Bad.Plugin", "Good.Plugin"], "System.IO.IOException: gone\n   at …");
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Quarantined, "an exception on a thread of its own ended Notifier at 2010-08-20 10:00:00Z: System.IO.IOException: gone");
        StartsOf("bad").ShouldBe(0);
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task Safe_mode_starts_nothing()
    {
        _bench.SafeMode = true;
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Disabled, "safe mode");
        await _bench.UntilAsync("good", PluginState.Disabled, "safe mode");
        _bench.Registry.Constructed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_loaded_is_called_incompatible_and_not_quarantined()
    {
        _bench.Registry.SourceFactory(Bad, _ => throw new PluginException(PluginFault.Fatal, "needs Notifier.Sdk 1.1.0.0, this host provides 1.0.0.0"));
        _bench.Registry.Describe(Bad, assembly: "Bad.Plugin.dll", problems: "needs Notifier.Sdk 1.1.0.0, this host provides 1.0.0.0");
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Incompatible, "needs Notifier.Sdk 1.1.0.0");
        Directory.Exists(Path.Combine(_bench.StateFolder, "quarantine")).ShouldBeFalse();
        await TheGoodOneWorksAsync();
    }

    /// <summary>So many processes have ended in the bad one's code; the last one's end is the next start's to judge.</summary>
    private void EndInside(int times)
    {
        var bad = PluginEntry.Of(PluginBench.Source("bad", Bad));
        _bench.Calls = CallMarks.After([new LeftoverCall(bad.FileName, null)]);
        for (var i = 1; i < times; i++)
            _bench.Start().Gate.Check(bad);
    }

    private static async IAsyncEnumerable<SourceItem> FailOn(
        TaskCompletionSource signal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await signal.Task.WaitAsync(cancellationToken);
        yield break;
    }
}
