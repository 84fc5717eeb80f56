using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>Starts the filter of one slot, and tries again as the fault policy says.</summary>
internal sealed class FilterStarter(FilterSlot slot, PluginEnvironment environment) : IAsyncDisposable
{
    /// <summary>
    /// Asked before the first customer's questions, whose answers should not have to wait for code to be compiled: in both
    /// languages, with all that posts have, and asking things, so that filters which know questions also say why.
    /// </summary>
    private static readonly Question[] WarmUp =
    [
        .. new[]
        {
            "Rehearsal. 연습입니다.",
            "@notifier My phone won't charge since the update :( When is the new one released? https://notifier.example/1 😀",
            "아이폰4는 언제 출시되나요? 요금제 환불은 어떻게 하죠?ㅠㅠ 2010년",
        }.Select(text => new Question { Id = "rehearsal", Text = text, Channel = "notifier", Author = "rehearsal" }),
    ];

    private readonly CancellationTokenSource _stop = new();
    private readonly RestartLoop _loop = new(slot.Entry, slot.Report, environment);
    private Task _running = Task.CompletedTask;

    public FilterSlot Slot => slot;

    /// <summary>Makes the first attempt; further ones go on by themselves.</summary>
    public Task BeginAsync()
    {
        if (!slot.Plan.Enabled)
        {
            slot.Report.SetStatus(PluginState.Disabled, "switched off in the configuration");
            return Task.CompletedTask;
        }
        _running = _loop.RunAsync(StartAsync, () => TimeSpan.Zero, _stop.Token);
        return _loop.FirstAttempt;
    }

    /// <summary>Ends the attempts and the filter.</summary>
    public async ValueTask DisposeAsync()
    {
        await ForeignCallbacks.CancelAsync(_stop, slot.Report.Log);
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
            foreach (var question in WarmUp)
                await instance.Value.ClassifyAsync(question, _stop.Token);
        }
        catch (Exception fault)
        {
            slot.Report.Log.Debug(fault, "{Instance} failed in its rehearsal; the first question will show", slot.Plan.Id);
        }
        return instance;
    }
}
