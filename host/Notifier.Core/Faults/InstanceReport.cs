using Notifier.Core.Plugins;
using Serilog;
using Serilog.Events;

namespace Notifier.Core.Faults;

/// <summary>Says how one configured source or filter is doing, in the log and in the status register.</summary>
internal sealed class InstanceReport(PluginEntry entry, PluginEnvironment environment)
{
    private readonly ILogger _log = environment.Log.ForContext("Instance", entry.Id);
    private volatile string _plugin = entry.Plugin;

    /// <summary>Names the plugin in every line.</summary>
    public ILogger Log => _log.ForContext(nameof(Plugin), _plugin);

    /// <summary>The plugin's id, with its version once known.</summary>
    public string Plugin
    {
        get => _plugin;
        set => _plugin = value;
    }

    /// <summary>Sets the status.</summary>
    public void SetStatus(PluginState state, string detail) => Guarded(() => environment.Status.Set(entry.Kind, entry.Id, _plugin, state, detail));

    /// <summary>Sets the status to a fault, under the plugin's name, and logs it.</summary>
    public void SetStatus(PluginState state, string detail, LogEventLevel level, Exception? fault = null)
    {
        Log.Write(level, fault, "{Instance}: {Detail:l}", entry.Id, detail);
        SetStatus(state, $"{_plugin}: {detail}");
    }

    /// <summary>It is at work. What the plugin has said of its health while it started stands.</summary>
    public void Started() => Guarded(() => environment.Status.Activate(entry.Kind, entry.Id, _plugin, ""));

    /// <summary>It runs again, and has yet to show that it works.</summary>
    /// <param name="story">Since when it has been faulted, and why.</param>
    public void StartedAfter(string story) => Guarded(() => environment.Status.Doubt(
        entry.Kind, entry.Id, _plugin, $"{story}; it is tried again since {environment.Time.Clock(environment.Time.GetUtcNow())}"));

    /// <summary>Gives the entry up until it changes.</summary>
    public void Quarantine(string reason)
    {
        var refusal = environment.Gate.Quarantine(entry, reason);
        SetStatus(refusal.State, refusal.Detail);
    }

    /// <summary>Whoever watches the status does so on this thread; what they throw must not end it.</summary>
    private void Guarded(Action change)
    {
        try
        {
            change();
        }
        catch (Exception fault)
        {
            Log.Error(fault, "The status of {Instance} was not taken note of", entry.Id);
        }
    }
}
