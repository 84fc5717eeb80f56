using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>A source of the present plan, at work or switched off.</summary>
internal sealed class RunningSource : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SourceRunner _runner;
    private readonly Task _running;

    /// <summary>Starts the source, unless the plan switches it off.</summary>
    public RunningSource(SourcePlan plan, SourceEnvironment environment)
    {
        Plan = plan;
        _runner = new SourceRunner(plan, environment);
        if (plan.Enabled)
        {
            _running = Task.Run(() => _runner.RunAsync(_stop.Token));
            return;
        }
        _running = Task.CompletedTask;
        environment.Status.Set(PluginKind.ChannelSource, plan.Id.Value, plan.Plugin, PluginState.Disabled, "switched off in the configuration");
    }

    public SourcePlan Plan { get; }

    /// <inheritdoc cref="SourceRunner.CheckForHang"/>
    public void CheckForHang() => _runner.CheckForHang();

    /// <summary>Stops the source and waits for it, at most as long as the stop timeout.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
