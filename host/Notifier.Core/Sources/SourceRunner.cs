using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>Keeps one source going: reads where it ended, starts it, carries what it yields to the intake.</summary>
internal sealed class SourceRunner
{
    private readonly SourcePlan _plan;
    private readonly SourceEnvironment _environment;
    private readonly PluginEntry _entry;
    private readonly InstanceReport _report;
    private readonly BoardRetry _retry;
    private readonly ThrottledFaultLog _faultLog;
    private readonly RestartLoop _loop;
    private volatile SourceStream? _stream;
    private long _activeSince;
    private bool _holding;
    private bool _announced;
    private volatile bool _unproven;
    private Task _ending = Task.CompletedTask;

    public SourceRunner(SourcePlan plan, SourceEnvironment environment)
    {
        _plan = plan;
        _environment = environment;
        _entry = PluginEntry.Of(plan);
        _report = new InstanceReport(_entry, environment);
        _faultLog = new ThrottledFaultLog(environment.Time, () => _report.Log);
        environment.Status.Annotate(_entry.Kind, _entry.Id, () => _faultLog.Drops);
        _loop = new RestartLoop(_entry, _report, environment);
        _retry = new BoardRetry(environment.Time, OnBoardFault, () => _report.SetStatus(_stream is null ? PluginState.Starting : PluginState.Active, ""));
    }

    /// <summary>Runs the source until it finishes, has to wait for a change, or is stopped. Does not throw.</summary>
    public Task RunAsync(CancellationToken stopping) => _loop.RunAsync(ReadToEndAsync, Healthy, stopping);

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
        var cursor = await _retry.RunAsync(ct => _environment.Board.ReadCursorAsync(_plan.Id, ct), stopping);
        var context = new SourceContext { ResumeAfter = cursor, LookBack = _plan.LookBack };
        var stream = await new GuardedStart(_entry, _environment).RunAsync(
            start => SourceStream.OpenAsync(() => _environment.Registry.CreateSource(_plan), context, start.Enter), stopping);
        _activeSince = _environment.Time.GetTimestamp();
        _report.Plugin = stream.Plugin;
        Begin();
        if (!_announced)
            _report.Log.Information("{Instance} is read", _plan.Id);
        _announced = true;
        _stream = stream;
        await PumpAsync(stream, stopping);
        _report.SetStatus(PluginState.Active, "finished: its stream has ended");
        _report.Log.Information("{Instance} has finished: its stream has ended", _plan.Id);
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
            await _environment.Intake.AcceptAsync(_plan, batch, ct);
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
                _report.Log.Warning(fault, "{Instance} did not stop cleanly", _plan.Id);
        }
        catch (TimeoutException)
        {
            _environment.Status.LeftBehind.Add(_entry.Kind, _entry.Id, ending);
            _report.Log.Error("{Instance} did not stop within 5 s; a restart of Notifier frees it", _plan.Id);
        }
    }

    private void OnBoardFault(Exception fault, TimeSpan delay)
    {
        _report.Log.Error(fault, "The board does not answer {Instance}; trying again in {Seconds} s", _plan.Id, delay.TotalSeconds);
        _report.SetStatus(PluginState.Faulted, $"its questions cannot be stored: {FaultText.Of(fault)}; trying again in {delay.TotalSeconds:0} s");
    }
}
