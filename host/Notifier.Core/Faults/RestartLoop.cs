using Notifier.Core.Plugins;
using Serilog.Events;

namespace Notifier.Core.Faults;

/// <summary>Starts one plugin entry, and after a fault does what the fault policy says.</summary>
internal sealed class RestartLoop(PluginEntry entry, InstanceReport report, PluginEnvironment environment)
{
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RestartBackoff _backoff = new(environment.Jitter);
    private readonly FaultStreak _streak = new(environment.Time);
    private bool _waited;

    /// <summary>Since when it has been faulted, and the last fault; empty when all is well, or it had only to wait for its run before.</summary>
    public string Story => _waited ? "" : _streak.Story;

    /// <summary>Completes when the first attempt is over, well or not.</summary>
    public Task FirstAttempt => _firstAttempt.Task;

    /// <summary>Makes attempts until one ends well, the entry has to wait for a change, or it is stopped. Does not throw.</summary>
    /// <param name="attempt">Starts and runs the plugin; throws its faults.</param>
    /// <param name="healthy">How long the last attempt had been running well.</param>
    /// <param name="stopping">Ends attempt and pause.</param>
    public async Task RunAsync(Func<CancellationToken, Task> attempt, Func<TimeSpan> healthy, CancellationToken stopping)
    {
        try
        {
            while (await TryAsync(attempt, healthy, stopping))
            {
                // Until it ends well, or has to wait for a change.
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            report.Log.Debug("{Instance} is stopped", entry.Id);
        }
        catch (Exception fault)
        {
            report.SetStatus(PluginState.Faulted, $"cannot be run: {FaultText.Of(fault)}", LogEventLevel.Error, fault);
        }
        finally
        {
            _firstAttempt.TrySetResult();
        }
    }

    /// <returns>True when it is time for the next attempt; false: there is none.</returns>
    private async Task<bool> TryAsync(Func<CancellationToken, Task> attempt, Func<TimeSpan> healthy, CancellationToken stopping)
    {
        try
        {
            if (environment.Gate.Check(entry) is { } refusal)
            {
                report.SetStatus(refusal.State, refusal.Detail);
                return false;
            }
            report.SetStatus(PluginState.Starting, _streak.Story);
            await attempt(stopping);
            return false;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            var ran = healthy();
            _streak.Add(fault, ran);
            _waited = fault is HeldThreadException;
            return fault is HeldThreadException held
                ? await AwaitThreadAsync(held, stopping)
                : await ReactAsync(fault, _backoff.Decide(fault, ran), stopping);
        }
    }

    private async Task<bool> AwaitThreadAsync(HeldThreadException held, CancellationToken stopping)
    {
        Tell(PluginState.Faulted, $"{FaultText.Of(held)}; it is started again when it has come back", held);
        _firstAttempt.TrySetResult();
        await held.ComesBack.WaitAsync(stopping);
        return true;
    }

    private async Task<bool> ReactAsync(Exception fault, FaultDecision decision, CancellationToken stopping)
    {
        switch (decision.Verdict)
        {
            case FaultVerdict.Restart:
                return await PauseAsync(PluginState.Faulted, $"{decision.Outlook}, {_streak.Since}", fault, decision.Delay, stopping);
            case FaultVerdict.Wait:
                var until = environment.Time.Clock(environment.Time.GetUtcNow() + decision.Delay);
                return await PauseAsync(PluginState.Waiting, $"waiting until {until}", fault, decision.Delay, stopping);
            case FaultVerdict.Quarantine when CannotBeLoaded():
                report.SetStatus(PluginState.Incompatible, FaultText.Of(fault), LogEventLevel.Error, fault);
                return false;
            default:
                var detail = $"{FaultText.Of(fault)}; {decision.Outlook}";
                report.Log.Error(fault, "{Instance}: {Detail:l}", entry.Id, detail);
                report.Quarantine(detail);
                return false;
        }
    }

    private async Task<bool> PauseAsync(PluginState state, string outlook, Exception fault, TimeSpan delay, CancellationToken stopping)
    {
        var pause = Task.Delay(delay, environment.Time, stopping);
        Tell(state, $"{FaultText.Of(fault)}; {outlook}", fault);
        _firstAttempt.TrySetResult();
        await pause;
        return true;
    }

    /// <summary>The status always says how it stands; the log once an hour.</summary>
    private void Tell(PluginState state, string detail, Exception fault)
    {
        if (_streak.MayLog())
            report.SetStatus(state, detail, LogEventLevel.Warning, fault);
        else
            report.SetStatus(state, $"{report.Plugin}: {detail}");
    }

    private bool CannotBeLoaded() =>
        environment.Registry.Plugins.Any(plugin => plugin.Manifest.Id == entry.Plugin && plugin.Problems.Count > 0);
}
