using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Host.Looking;

namespace Notifier.Host.Backtest;

/// <summary>A plugins.json whose filters are running, and the dry run over them.</summary>
internal sealed class ReplayedPlan : IAsyncDisposable
{
    private readonly FilterSet _filters;

    private ReplayedPlan(NotifierPlan plan, FilterSet filters, TimeProvider time)
    {
        _filters = filters;
        Plan = plan;
        Flow = new DryRun(filters, plan, time);
    }

    public NotifierPlan Plan { get; }

    public DryRun Flow { get; }

    /// <returns>Null when the file has faults or plugins that may not run; they have been printed.</returns>
    public static async Task<ReplayedPlan?> StartAsync(Installation installation, string path, ParseResult call) =>
        installation.LoadPlan(path, call.GetValue(CommonOptions.As)) is { } plan
        && PluginTrust.Of(installation, path, call).Allows([.. PluginTrust.FiltersOf(plan), RecordingReplay.Reader])
            ? new ReplayedPlan(plan, await installation.StartFiltersAsync(plan), installation.Time)
            : null;

    public ValueTask DisposeAsync() => _filters.DisposeAsync();
}
