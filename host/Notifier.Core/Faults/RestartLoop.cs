using Notifier.Core.Plugins;
using Serilog.Events;

namespace Notifier.Core.Faults;

/// <summary>Starts one plugin entry, and after a fault does what the fault policy says.</summary>
internal sealed class RestartLoop(PluginEntry entry, InstanceReport report, PluginEnvironment environment)
{
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RestartBackoff _backoff = new(environment.Jitter);

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
                report.Log.Debug("{Instance} is started again", entry.Id);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            report.Log.Debug("{Instance} is stopped", entry.Id);
        }
        catch (Exception fault)
        {
            report.Say(PluginState.Faulted, $"cannot be run: {FaultText.Of(fault)}", LogEventLevel.Error, fault);
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
                report.Say(refusal.State, refusal.Detail);
                return false;
            }
            report.Say(PluginState.Starting, "");
            await attempt(stopping);
            return false;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            return await ReactAsync(fault, _backoff.Decide(fault, healthy()), stopping);
        }
    }

    private async Task<bool> ReactAsync(Exception fault, FaultDecision decision, CancellationToken stopping)
    {
        var detail = $"{FaultText.Of(fault)}; {decision.Outlook}";
        switch (decision.Verdict)
        {
            case FaultVerdict.Restart:
                var pause = Task.Delay(decision.Delay, environment.Time, stopping);
                report.Say(PluginState.Faulted, detail, LogEventLevel.Warning, fault);
                _firstAttempt.TrySetResult();
                await pause;
                return true;
            case FaultVerdict.AwaitChange:
                report.Say(PluginState.Faulted, detail, LogEventLevel.Error, fault);
                return false;
            case FaultVerdict.Quarantine when CannotBeLoaded():
                report.Say(PluginState.Incompatible, FaultText.Of(fault), LogEventLevel.Error, fault);
                return false;
            default:
                report.Log.Error(fault, "{Instance}: {Detail:l}", entry.Id, detail);
                report.Quarantine(detail);
                return false;
        }
    }

    private bool CannotBeLoaded() =>
        environment.Registry.Plugins.Any(plugin => plugin.Manifest.Id == entry.Plugin && plugin.Problems.Count > 0);
}
