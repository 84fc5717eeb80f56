using Notifier.Core.Plugins;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Why an entry is not to be started.</summary>
/// <param name="State">Disabled or quarantined.</param>
/// <param name="Detail">Why, and what lifts it.</param>
internal sealed record StartRefusal(PluginState State, string Detail);

/// <summary>Decides whether a source or filter may be started, and remembers those that brought the host down.</summary>
internal sealed class StartGate(
    IPluginRegistry registry, StartMarkers markers, QuarantineStore quarantines, CrashReport? crash, bool safeMode, ILogger log)
{
    // A power cut or a kill leaves a marker too; so often in a row it is no accident. A recorded crash needs no second time.
    private const int UnexplainedEnds = 3;

    private readonly HashSet<string> _seen = [];

    /// <summary>A gate that keeps its files in the state folder.</summary>
    public static StartGate Open(IPluginRegistry registry, string stateFolder, CrashReport? crash, bool safeMode, TimeProvider time, ILogger log) => new(
        registry,
        new StartMarkers(Path.Combine(stateFolder, "starting"), time, log),
        new QuarantineStore(new QuarantineFolder(stateFolder, time).Path, id => PluginContent.HashOf(registry.Plugins, id), time, log),
        crash,
        safeMode,
        log);

    /// <summary>Why the entry must not be started now; null when it may.</summary>
    public StartRefusal? Check(PluginEntry entry)
    {
        if (safeMode)
            return new StartRefusal(PluginState.Disabled, "safe mode: no plugin is started");
        if (WhatItDid(entry) is { } deed)
            return Quarantine(entry, deed);
        return quarantines.Find(entry) is { } quarantine ? Refuse(entry, quarantine.Reason) : null;
    }

    /// <summary>Marks the entry as being started, until the result is disposed.</summary>
    public IDisposable Begin(PluginEntry entry) => markers.Begin(entry, VersionOf(entry));

    /// <summary>Gives up on the entry until its plugin or its configuration changes.</summary>
    public StartRefusal Quarantine(PluginEntry entry, string reason)
    {
        quarantines.Add(entry, reason);
        log.ForContext("Plugin", entry.Plugin).Error("{Id} is quarantined: {Reason}", entry.Id, reason);
        return Refuse(entry, reason);
    }

    private StartRefusal Refuse(PluginEntry entry, string reason) => new(
        PluginState.Quarantined,
        $"{entry.Plugin}: {reason}; not started until its plugin or its configuration changes, or \"notifier plugin release {entry.Id}\" is called");

    private string? WhatItDid(PluginEntry entry)
    {
        lock (_seen)
        {
            if (!_seen.Add(entry.FileName))
                return null;
        }
        var marker = markers.TakeLeftover(entry);
        if (crash is not null && Culprit() is { } culprit)
            return culprit == entry.Plugin ? $"an exception on a thread of its own ended Notifier at {crash.At:u}: {crash.Summary}" : null;
        if (marker is not null)
        {
            var crashed = crash is not null && crash.At >= marker.At;
            if (!crashed && marker.Attempt < UnexplainedEnds)
                return null;
            var how = crashed ? $": {crash!.Summary}" : $", {marker.Attempt} times in a row";
            return $"Notifier ended at {marker.At:u} while it was starting this{(marker.Version.Length > 0 ? $" (version {marker.Version})" : "")}{how}";
        }
        return null;
    }

    private string? Culprit()
    {
        var plugins = registry.Plugins.ToLookup(plugin => Path.GetFileNameWithoutExtension(plugin.Manifest.Assembly), plugin => plugin.Manifest.Id);
        return crash!.Assemblies.SelectMany(assembly => plugins[assembly]).FirstOrDefault();
    }

    private string VersionOf(PluginEntry entry) =>
        registry.Plugins.FirstOrDefault(plugin => plugin.Manifest.Id == entry.Plugin)?.Manifest.Version ?? "";
}
