using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;
using Serilog.Events;

namespace Notifier.Core.Filters;

/// <summary>Starts the filter of one slot, and tries again as the fault policy says.</summary>
internal sealed class FilterLaunch(FilterSlot slot, PluginEnvironment environment) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly RestartBackoff _backoff = new(environment.Jitter);
    private Task _trying = Task.CompletedTask;

    public FilterSlot Slot => slot;

    /// <summary>Makes the first attempt; further ones go on by themselves.</summary>
    public async Task BeginAsync()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _trying = TryAsync(first);
        await first.Task;
    }

    /// <summary>Ends the attempts and the filter.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _trying;
        await slot.DisposeAsync();
        _stop.Dispose();
    }

    private async Task TryAsync(TaskCompletionSource first)
    {
        try
        {
            while (await StartAsync() is { Length: > 0 } pause)
            {
                first.TrySetResult();
                await pause[0];
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            slot.Report.Log.Debug("{Filter} is no longer started", slot.Plan.Id);
        }
        finally
        {
            first.TrySetResult();
        }
    }

    /// <returns>The pause before the next attempt; empty: no next attempt.</returns>
    private async Task<Task[]> StartAsync()
    {
        if (!slot.Plan.Enabled)
        {
            slot.Report.Say(PluginState.Disabled, "switched off in the configuration");
            return [];
        }
        try
        {
            if (environment.Gate.Check(slot.Entry) is { } refusal)
            {
                slot.Report.Say(refusal.State, refusal.Detail);
                return [];
            }
            slot.Report.Say(PluginState.Starting, "");
            slot.Fill(await new GuardedStart(slot.Entry, environment).RunAsync(Construct, _stop.Token));
            return [];
        }
        catch (Exception fault) when (!_stop.IsCancellationRequested)
        {
            return React(fault);
        }
    }

    private Task<PluginInstance<ICategoryFilter>> Construct(GuardedStart start)
    {
        start.Enter("its constructor");
        return Task.FromResult(environment.Registry.CreateFilter(slot.Plan));
    }

    private Task[] React(Exception fault)
    {
        var decision = _backoff.Decide(fault, TimeSpan.Zero);
        var detail = $"{FaultText.Of(fault)}; {decision.Outlook}";
        switch (decision.Verdict)
        {
            case FaultVerdict.Restart:
                var pause = Task.Delay(decision.Delay, environment.Time, _stop.Token);
                slot.Report.Say(PluginState.Faulted, detail, LogEventLevel.Warning, fault);
                return [pause];
            case FaultVerdict.AwaitChange:
                slot.Report.Say(PluginState.Faulted, detail, LogEventLevel.Error, fault);
                return [];
            case FaultVerdict.Quarantine when environment.Registry.Plugins.Any(p => p.Manifest.Id == slot.Plan.Plugin && p.Problems.Count > 0):
                slot.Report.Say(PluginState.Incompatible, FaultText.Of(fault), LogEventLevel.Error, fault);
                return [];
            default:
                slot.Report.Quarantine(slot.Entry, detail);
                return [];
        }
    }
}
