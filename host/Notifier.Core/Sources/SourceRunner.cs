using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Sources;

/// <summary>Keeps one source going: starts it, reads it, and after a fault does what the fault policy says.</summary>
internal sealed class SourceRunner
{
    private const string LeftBehind = "an earlier run of it did not stop within 5 s; a restart of Notifier frees it";

    private readonly SourcePlan _plan;
    private readonly SourceEnvironment _environment;
    private readonly PluginEntry _entry;
    private readonly RestartBackoff _backoff;
    private readonly BoardRetry _retry;
    private ILogger _log;
    private string _plugin;
    private long? _runningSince;

    public SourceRunner(SourcePlan plan, SourceEnvironment environment, bool leftBehind = false)
    {
        _plan = plan;
        _environment = environment;
        _entry = PluginEntry.Of(plan);
        _backoff = new RestartBackoff(environment.Jitter);
        _retry = new BoardRetry(environment.Time, OnBoardFault, () => Report(_runningSince is null ? PluginState.Starting : PluginState.Active, ""));
        _plugin = plan.Plugin;
        _log = environment.Log.ForContext("Plugin", _plugin).ForContext("Source", plan.Id.Value);
        IsLeftBehind = leftBehind;
    }

    /// <summary>A run of this source, now or earlier, did not stop when told to.</summary>
    public bool IsLeftBehind { get; private set; }

    /// <summary>Runs the source until it finishes, has to wait for a change, or is stopped. Does not throw.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (await RunOnceAsync(stopping))
                _log.Debug("{Source} is started again", _plan.Id);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            _log.Debug("{Source} is stopped", _plan.Id);
        }
        catch (Exception fault)
        {
            _log.Error(fault, "{Source} cannot be run", _plan.Id);
            Report(PluginState.Faulted, $"cannot be run: {FaultText.Of(fault)}");
        }
    }

    /// <summary>One start and what follows from it.</summary>
    /// <returns>True when it is time for the next start; false: no next start.</returns>
    private async Task<bool> RunOnceAsync(CancellationToken stopping)
    {
        try
        {
            if (_environment.Gate.Check(_entry) is { } refusal)
            {
                Report(refusal.State, refusal.Detail);
                return false;
            }
            Report(PluginState.Starting, "");
            await ReadToEndAsync(stopping);
            Report(PluginState.Active, "finished: its stream has ended");
            _log.Information("{Source} has finished: its stream has ended", _plan.Id);
            return false;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            return await ReactAsync(fault, stopping);
        }
    }

    private async Task ReadToEndAsync(CancellationToken stopping)
    {
        _runningSince = null;
        var cursor = await _retry.RunAsync(ct => _environment.Board.ReadCursorAsync(_plan.Id, ct), stopping);
        var context = new SourceContext { ResumeAfter = cursor, LookBack = _plan.LookBack };
        var stream = await new GuardedStart(_entry, _environment).RunAsync(
            start => SourceStream.OpenAsync(() => _environment.Registry.CreateSource(_plan), context, start.Enter), stopping);
        _plugin = stream.Plugin;
        _log = _environment.Log.ForContext("Plugin", _plugin).ForContext("Source", _plan.Id.Value);
        _runningSince = _environment.Time.GetTimestamp();
        Report(PluginState.Active, "");
        _log.Information("{Source} is read", _plan.Id);

        using var drain = new DrainToken(_environment.Time, stopping);
        var pump = new SourcePump(
            stream, batch => AcceptAsync(batch, drain.Token), _environment.Time, new FaultNotes(_environment.Time, _log),
            detail => Report(PluginState.Active, detail));
        var pumping = Task.Run(() => pump.RunAsync(stopping), CancellationToken.None);
        try
        {
            await pumping.WaitAsync(stopping);
        }
        finally
        {
            await EndAsync(stream, pumping);
        }
    }

    private Task<bool> AcceptAsync(IReadOnlyList<SourceItem> batch, CancellationToken cancellationToken) => _retry.RunAsync(
        async ct =>
        {
            await _environment.Intake.AcceptAsync(_plan, batch, ct);
            return true;
        },
        cancellationToken);

    private async Task EndAsync(SourceStream stream, Task pumping)
    {
        var ending = Task.Run(() => stream.EndAsync(pumping));
        try
        {
            foreach (var fault in await ending.WaitAsync(FaultPolicy.StopTimeout, _environment.Time))
                _log.Warning(fault, "{Source} did not stop cleanly", _plan.Id);
        }
        catch (TimeoutException)
        {
            IsLeftBehind = true;
            _log.Error("{Source} did not stop within 5 s; a restart of Notifier frees it", _plan.Id);
        }
    }

    private async Task<bool> ReactAsync(Exception fault, CancellationToken stopping)
    {
        var ran = _runningSince is { } since ? _environment.Time.GetElapsedTime(since) : TimeSpan.Zero;
        var decision = _backoff.Decide(fault, ran);
        var detail = $"{_plugin}: {FaultText.Of(fault)}";
        if (decision.Verdict is not FaultVerdict.Restart && Incompatible())
        {
            _log.Error(fault, "{Source} cannot run on this host", _plan.Id);
            Report(PluginState.Incompatible, detail);
            return false;
        }
        if (decision.Verdict is FaultVerdict.Quarantine)
        {
            _log.Error(fault, "{Source} failed: {Outlook}", _plan.Id, decision.Outlook);
            var refusal = _environment.Gate.Quarantine(_entry, $"{FaultText.Of(fault)}; {decision.Outlook}");
            Report(refusal.State, refusal.Detail);
            return false;
        }
        _log.Warning(fault, "{Source} failed: {Outlook}", _plan.Id, decision.Outlook);
        var pause = Task.Delay(decision.Delay, _environment.Time, stopping);
        Report(PluginState.Faulted, $"{detail}; {decision.Outlook}");
        await pause;
        return decision.Verdict is FaultVerdict.Restart;
    }

    private bool Incompatible() =>
        _environment.Registry.Plugins.Any(plugin => plugin.Manifest.Id == _plan.Plugin && plugin.Problems.Count > 0);

    private void OnBoardFault(Exception fault, TimeSpan delay)
    {
        _log.Error(fault, "The board does not take what {Source} brings; trying again in {Seconds} s", _plan.Id, delay.TotalSeconds);
        Report(PluginState.Faulted, $"the board does not take its questions: {FaultText.Of(fault)}; trying again in {delay.TotalSeconds:0} s");
    }

    private void Report(PluginState state, string detail) => _environment.Status.Set(
        PluginKind.ChannelSource, _plan.Id.Value, _plugin, state, !IsLeftBehind ? detail : detail.Length > 0 ? $"{detail}; {LeftBehind}" : LeftBehind);
}
