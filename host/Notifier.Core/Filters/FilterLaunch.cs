using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>Starts the filter of one slot, and tries again as the fault policy says.</summary>
internal sealed class FilterLaunch(FilterSlot slot, PluginEnvironment environment) : IAsyncDisposable
{
    /// <summary>Asked before the first customer's question, whose answer should not have to wait for code to be compiled.</summary>
    private static readonly Question Rehearsal = new() { Id = "rehearsal", Text = "Rehearsal. 연습입니다.", Channel = "notifier" };

    private readonly CancellationTokenSource _stop = new();
    private readonly RestartLoop _loop = new(slot.Entry, slot.Report, environment);
    private Task _running = Task.CompletedTask;

    public FilterSlot Slot => slot;

    /// <summary>Makes the first attempt; further ones go on by themselves.</summary>
    public Task BeginAsync()
    {
        if (!slot.Plan.Enabled)
        {
            slot.Report.Say(PluginState.Disabled, "switched off in the configuration");
            return Task.CompletedTask;
        }
        _running = _loop.RunAsync(StartAsync, () => TimeSpan.Zero, _stop.Token);
        return _loop.FirstAttempt;
    }

    /// <summary>Ends the attempts and the filter.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await slot.DisposeAsync();
        _stop.Dispose();
    }

    private async Task StartAsync(CancellationToken stopping) =>
        slot.Fill(await new GuardedStart(slot.Entry, environment).RunAsync(OpenAsync, stopping));

    private async Task<PluginInstance<ICategoryFilter>> OpenAsync(GuardedStart start)
    {
        start.Enter("its constructor");
        var instance = environment.Registry.CreateFilter(slot.Plan);
        start.Enter("its first answer");
        try
        {
            await instance.Value.ClassifyAsync(Rehearsal, _stop.Token);
        }
        catch (Exception fault)
        {
            slot.Report.Log.Debug(fault, "{Instance} failed in its rehearsal; the first question will show", slot.Plan.Id);
        }
        return instance;
    }
}
