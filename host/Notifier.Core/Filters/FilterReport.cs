using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Sdk;
using Serilog;
using Serilog.Events;

namespace Notifier.Core.Filters;

/// <summary>Says how one filter is doing, in the log and in the status register.</summary>
internal sealed class FilterReport(FilterPlan plan, PluginEnvironment environment)
{
    private readonly ILogger _log = environment.Log.ForContext("Filter", plan.Id.Value);
    private string _plugin = plan.Plugin;

    /// <summary>Names the plugin in every log line.</summary>
    public ILogger Log => _log.ForContext("Plugin", _plugin);

    /// <summary>From now on the plugin is called by its id and version.</summary>
    public void Name(string plugin) => _plugin = plugin;

    public void Say(PluginState state, string detail) =>
        environment.Status.Set(PluginKind.CategoryFilter, plan.Id.Value, _plugin, state, detail);

    /// <summary>Says it in both places.</summary>
    public void Say(PluginState state, string detail, LogEventLevel level, Exception? fault = null)
    {
        Log.Write(level, fault, "{Filter}: {Detail}", plan.Id, detail);
        Say(state, $"{_plugin}: {detail}");
    }

    /// <summary>Puts the filter under quarantine and says so.</summary>
    public void Quarantine(PluginEntry entry, string reason)
    {
        var refusal = environment.Gate.Quarantine(entry, reason);
        Say(refusal.State, refusal.Detail);
    }
}
