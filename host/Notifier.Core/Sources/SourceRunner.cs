using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>A source of the present plan. Keeps it going, unless it is switched off: reads where it ended, starts it, carries what it yields to the intake.</summary>
internal sealed class SourceRunner : IAsyncDisposable
{
    private readonly SourceEnvironment _environment;
    private readonly PluginEntry _entry;
    private readonly InstanceReport _report;
    private readonly BoardRetry _retry;
    private readonly ThrottledFaultLog _faultLog;
    private readonly RestartLoop _loop;
    private readonly CancellationTokenSource _stop = new();
    private volatile SourceStream? _stream;
    private long _activeSince;
    private bool _holding;
    private bool _announced;
    private volatile bool _unproven;
    private Task _ending = Task.CompletedTask;
    private Task _running = Task.CompletedTask;

    private SourceRunner(SourcePlan plan, SourceEnvironment environment)
    {
        Plan = plan;
        _environment = environment;
        _entry = PluginEntry.Of(plan);
        _report = new InstanceReport(_entry, environment);
        _faultLog = new ThrottledFaultLog(environment.Time, () => _report.Log);
        environment.Status.Annotate(_entry.Kind, _entry.Id, () => _faultLog.Drops);
        _loop = new RestartLoop(_entry, _report, environment);
        _retry = new BoardRetry(environment.Time, OnBoardFault, () => _report.SetStatus(_stream is null ? PluginState.Starting : PluginState.Active, ""));
    }

    public SourcePlan Plan { get; }

    /// <summary>Starts the source, unless the plan switches it off; it runs until it finishes, has to wait for a change, or is disposed.</summary>
    public static SourceRunner Start(SourcePlan plan, SourceEnvironment environment)
    {
        var runner = new SourceRunner(plan, environment);
        if (plan.Enabled)
            runner._running = Task.Run(() => runner._loop.RunAsync(runner.ReadToEndAsync, runner.Healthy, runner._stop.Token));
        else
            runner._report.SetStatus(PluginState.Disabled, "switched off in the configuration");
        return runner;
    }

    /// <summary>Stops the source and waits for it, at most as long as the stop timeout.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    /// <summary>To be called at intervals: names a source that has not left its own code since the call before.</summary>
    public void CheckForHang()
    {
        if (Healthy() >= FaultPolicy.HealthyAfter)
            Prove();
        var holds = _stream?.HoldsItsThread() ?? false;
        if (holds == _holding)
            return;
        _holding = holds;
        if (holds)
            _report.SetStatus(PluginState.Faulted, "it holds its thread instead of awaiting; nothing is read until it comes back", Serilog.Events.LogEventLevel.Warning);
        else if (_stream is not null)
            _report.SetStatus(PluginState.Active, "");
    }

    /// <summary>After a fault it counts as active with its first item, or when no fault has come for a healthy while.</summary>
    private void Begin()
    {
        _unproven = _loop.Story.Length > 0;
        if (_unproven)
            _report.StartedAfter(_loop.Story);
        else
            _report.Started();
    }

    private void Prove()
    {
        if (!_unproven)
            return;
        _unproven = false;
        _report.Started();
    }

    private TimeSpan Healthy() => _activeSince == 0 ? TimeSpan.Zero : _environment.Time.GetElapsedTime(_activeSince);

    private async Task ReadToEndAsync(CancellationToken stopping)
    {
        _activeSince = 0;
        if (!_ending.IsCompleted)
            throw new HeldThreadException("its run before did not stop when told to", _ending);
        var cursor = await _retry.RunAsync(ct => _environment.Board.ReadCursorAsync(Plan.Id, ct), stopping);
        var context = new SourceContext { ResumeAfter = cursor, LookBack = Plan.LookBack };
        var stream = await new GuardedStart(_entry, _environment).RunAsync(
            start => SourceStream.OpenAsync(() => _environment.Registry.CreateSource(Plan), context, start.Enter), stopping);
        _activeSince = _environment.Time.GetTimestamp();
        _report.Plugin = stream.Plugin;
        Begin();
        if (!_announced)
            _report.Log.Information("{Instance} is read", Plan.Id);
        _announced = true;
        _stream = stream;
        await PumpAsync(stream, stopping);
        _report.SetStatus(PluginState.Active, "finished: its stream has ended");
        _report.Log.Information("{Instance} has finished: its stream has ended", Plan.Id);
    }

    private async Task PumpAsync(SourceStream stream, CancellationToken stopping)
    {
        using var drain = new DrainToken(_environment.Time, stopping);
        var pump = new SourcePump(
            stream, batch => AcceptAsync(batch, drain.Token), _environment.Time, new ItemCheck(_faultLog, _environment.Time), _faultLog, detail => _report.SetStatus(PluginState.Active, detail));
        var pumping = Task.Run(() => pump.RunAsync(stopping), CancellationToken.None);
        try
        {
            await pumping.WaitAsync(stopping);
        }
        finally
        {
            _stream = null;
            await EndAsync(stream, pumping);
        }
    }

    private Task<bool> AcceptAsync(IReadOnlyList<SourceItem> batch, CancellationToken cancellationToken) => _retry.RunAsync(
        async ct =>
        {
            Prove();
            await _environment.Intake.AcceptAsync(Plan, batch, ct);
            return true;
        },
        cancellationToken);

    private async Task EndAsync(SourceStream stream, Task pumping)
    {
        var ending = Task.Run(() => stream.EndAsync(pumping));
        _ending = ending;
        try
        {
            foreach (var fault in await ending.WaitAsync(FaultPolicy.StopTimeout, _environment.Time))
                _report.Log.Warning(fault, "{Instance} did not stop cleanly", Plan.Id);
        }
        catch (TimeoutException)
        {
            _environment.Status.LeftBehind.Add(_entry.Kind, _entry.Id, ending);
            _report.Log.Error("{Instance} did not stop within 5 s; a restart of Notifier frees it", Plan.Id);
        }
    }

    private void OnBoardFault(Exception fault, TimeSpan delay)
    {
        _report.Log.Error(fault, "The board does not answer {Instance}; trying again in {Seconds} s", Plan.Id, delay.TotalSeconds);
        _report.SetStatus(PluginState.Faulted, $"its questions cannot be stored: {FaultText.Of(fault)}; trying again in {delay.TotalSeconds:0} s");
    }
}
