using System.Text.Json;
using Notifier.Core.Plugins;
using Notifier.Core.Sources;
using Notifier.Core.Tests.Faults;

namespace Notifier.Core.Tests.Sources;

/// <summary>A supervisor with one source that works and one that is up to each test.</summary>
public abstract class TwoSources : IAsyncLifetime
{
    private protected const string Good = "test.good";
    private protected const string Bad = "test.bad";

    /// <summary>How long posts that are at hand one after the other are gathered before they are stored.</summary>
    private protected static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(50);

    private protected readonly PluginBench _bench = new();
    private CancellationTokenSource _stop = new();
    private SourceSupervisor? _supervisor;
    private Task _running = Task.CompletedTask;

    private protected SourceSupervisor Supervisor => _supervisor!;

    public ValueTask InitializeAsync()
    {
        _bench.Registry.Source(Good, (_, ct) => Streams.Quiet(ct, PluginBench.Item("안녕")));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _bench.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a host; the bench's folder is what the one before left.</summary>
    private protected Task StartAsync()
    {
        _stop = new CancellationTokenSource();
        _supervisor = new SourceSupervisor(_bench.Start());
        _running = _supervisor.RunAsync(_stop.Token);
        return ApplyAsync();
    }

    private protected async Task StopAsync()
    {
        await _stop.CancelAsync();
        await PluginBench.OrHangAsync(_running);
        _supervisor?.Dispose();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    private protected Task ApplyAsync(string options = "{}") => Supervisor.ApplyAsync(PluginBench.Plan(
    [
        PluginBench.Source("bad", Bad) with { With = JsonElement.Parse(options) },
        PluginBench.Source("good", Good),
    ]));

    private protected async Task TheGoodOneWorksAsync()
    {
        await _bench.UntilAsync("good", PluginState.Active);
        await _bench.Time.PassAsync(Linger, _bench.Intake.TakenAsync("good", 1));
        _bench.Registry.Constructed.Count(id => id == "good").ShouldBe(1);
    }

    private protected int StartsOf(string id) => _bench.Registry.Constructed.Count(constructed => constructed == id);

    private protected async Task WaitForStartsAsync(string id, int count)
    {
        await PluginBench.TurnsAsync(() => StartsOf(id) >= count);
        StartsOf(id).ShouldBe(count);
    }
}
