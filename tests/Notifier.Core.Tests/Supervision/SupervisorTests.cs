using Notifier.Core.Supervision;
using Notifier.Core.Tests.Faults;

namespace Notifier.Core.Tests.Supervision;

public sealed class SupervisorTests : IDisposable
{
    private readonly PluginBench _bench = new();
    private readonly HostFaults _faults = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _told = [];
    private int _begun;
    private Func<string, Task> _tell;

    public SupervisorTests() => _tell = what =>
    {
        _told.Add(what);
        return Task.CompletedTask;
    };

    [Fact]
    public async Task A_loop_that_throws_is_named_told_and_begun_again()
    {
        var keeping = Keep(_ => throw new IOException("상자가 찢어졌다"));
        await PluginBench.TurnsAsync(() => _told.Count == 1);

        _faults.Lines.ShouldBe(["the toasts: IOException: 상자가 찢어졌다; begins again by itself"]);
        _told.ShouldBe(["the toasts: IOException: 상자가 찢어졌다"]);
        await _bench.Time.PassAsync(TimeSpan.FromSeconds(1));
        await PluginBench.TurnsAsync(() => Volatile.Read(ref _begun) == 2);
        await EndAsync(keeping);
    }

    [Fact]
    public async Task A_loop_that_ends_though_nobody_told_it_to_is_a_fault_as_well()
    {
        var keeping = Keep(_ => Task.CompletedTask);
        await PluginBench.TurnsAsync(() => _faults.Lines.Count == 1);

        _faults.Lines[0].ShouldContain("it ended though nobody told it to");
        await EndAsync(keeping);
    }

    [Fact]
    public async Task After_a_minute_of_work_it_is_well_again()
    {
        var keeping = Keep(token => _begun == 1 ? throw new IOException("once") : Task.Delay(Timeout.Infinite, token));
        await PluginBench.TurnsAsync(() => _faults.Lines.Count == 1);
        await _bench.Time.PassAsync(TimeSpan.FromSeconds(1));
        await PluginBench.TurnsAsync(() => Volatile.Read(ref _begun) == 2);
        _faults.Lines.Count.ShouldBe(1);

        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        await PluginBench.TurnsAsync(() => _faults.Lines.Count == 0);
        await EndAsync(keeping);
    }

    [Fact]
    public async Task A_loop_that_always_fails_is_told_once_and_begun_again_ever_more_slowly()
    {
        var keeping = Keep(_ => throw new IOException("always"));
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32])
            await _bench.Time.PassAsync(TimeSpan.FromSeconds(seconds));
        await PluginBench.TurnsAsync(() => Volatile.Read(ref _begun) == 7);

        await PluginBench.TurnsAsync(() => _told.Count > 0);
        _told.Count.ShouldBe(1);
        await EndAsync(keeping);
    }

    [Fact]
    public async Task A_loop_is_begun_again_though_what_tells_people_hangs()
    {
        _tell = _ => Task.Delay(Timeout.Infinite, _stop.Token);
        var keeping = Keep(_ => throw new IOException("once more"));
        await PluginBench.TurnsAsync(() => _faults.Lines.Count == 1);

        await _bench.Time.PassAsync(TimeSpan.FromSeconds(1));
        await PluginBench.TurnsAsync(() => Volatile.Read(ref _begun) == 2);
        await EndAsync(keeping);
    }

    [Fact]
    public async Task Of_parts_that_need_each_other_one_that_ends_ends_the_others()
    {
        await PluginBench.OrHangAsync(Together.RunAsync(
            CancellationToken.None, token => Task.Delay(Timeout.Infinite, token), _ => Task.CompletedTask));
    }

    [Fact]
    public async Task Of_parts_that_need_each_other_one_that_throws_ends_the_others()
    {
        var ended = false;
        var fault = await Should.ThrowAsync<IOException>(Together.RunAsync(
            CancellationToken.None,
            async token =>
            {
                await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                ended = true;
            },
            _ => throw new IOException("partner")));

        fault.Message.ShouldBe("partner");
        ended.ShouldBeTrue();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _bench.Dispose();
    }

    private Task Keep(Func<CancellationToken, Task> loop)
    {
        var supervisor = new Supervisor(_faults, _bench.Time, _bench.Logger) { TellPeople = _tell };
        return supervisor.KeepAsync("the toasts", token => { Interlocked.Increment(ref _begun); return loop(token); }, alertsSuffer: true, _stop.Token);
    }

    private async Task EndAsync(Task keeping)
    {
        await _stop.CancelAsync();
        await PluginBench.OrHangAsync(keeping);
    }
}
