using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Reload;
using Notifier.Core.Faults;

namespace Notifier.Host.Running;

/// <summary>Takes over a changed plugins.json, and plugins that were replaced; a faulty file leaves the plan in force.</summary>
internal sealed class ReloadLoop(Installation installation, QuestionFlow flow, Charges charges, string? asSpecialist)
{
    private const string Part = "plugins.json";

    public async Task FollowConfigurationAsync(CancellationToken cancellationToken)
    {
        var path = flow.Plan.Path;
        if (installation.Loaded.Plan is not null && installation.LastGood.Save(installation.Loaded.Text, path) is { } trouble)
            installation.Log.Warning("{Fault}", trouble);
        var watcher = new ConfigurationWatcher(
            path, () => installation.Loader.Load(path, asSpecialist), installation.LastGood, FileNotices.OfFile, installation.Time);
        await foreach (var result in watcher.WatchAsync(installation.Loaded.Text, cancellationToken))
        {
            try
            {
                await TakeOverAsync(path, result);
                installation.Status.Host.Clear(Part);
            }
            catch (Exception fault)
            {
                installation.Log.Error(fault, "{Path} could not be taken over in full; save it again", path);
                installation.Status.Host.Set(Part, $"could not be taken over in full, save it again: {FaultText.Of(fault)}");
            }
        }
    }

    private async Task TakeOverAsync(string path, ConfigurationResult result)
    {
        installation.Status.ConfigurationErrors = result.Plan is null ? [.. result.Errors.Select(error => error.ToString())] : [];
        foreach (var error in result.Errors)
            installation.Log.Warning("{Error}", error.ToString());
        if (result.Plan is not { } plan)
        {
            installation.Settle(flow.Plan);
            installation.Log.Warning("{Path} has faults; the last good plan stays in force", path);
            return;
        }
        await flow.ApplyAsync(plan);
        installation.Settle(plan);
        installation.Log.Information("{Path} is in force; sources: {Sources}, filters: {Filters}", path, plan.Sources.Count, plan.Filters.Count);
    }

    public async Task FollowPluginsAsync(CancellationToken cancellationToken)
    {
        await foreach (var plugin in installation.Plugins.WatchAsync(cancellationToken))
        {
            installation.Log.Information("Plugin {Plugin} has changed; its sources and filters start anew", plugin);
            await StartAnewAsync(plugin);
        }
    }

    public async Task FollowReleasesAsync(CancellationToken cancellationToken)
    {
        await foreach (var plugin in charges.WatchReleasesAsync(installation.Time, cancellationToken))
        {
            installation.Log.Information("{Plugin} is released; its sources and filters start anew", plugin);
            await StartAnewAsync(plugin);
        }
    }

    private async Task StartAnewAsync(string plugin)
    {
        try
        {
            await flow.ReloadAsync(plugin);
            installation.Status.Host.Clear(PartOf(plugin));
        }
        catch (Exception fault)
        {
            installation.Log.Error(fault, "Plugin {Plugin} could not be started anew", plugin);
            installation.Status.Host.Set(PartOf(plugin), $"could not be started anew, replace it or restart Notifier: {FaultText.Of(fault)}");
        }
    }

    private static string PartOf(string plugin) => $"plugin {plugin}";
}
