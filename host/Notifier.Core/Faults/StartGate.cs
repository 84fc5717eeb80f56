using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Loading;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Why an entry is not to be started.</summary>
/// <param name="State">Disabled or quarantined.</param>
/// <param name="Detail">Why, and what lifts it.</param>
internal sealed record StartRefusal(PluginState State, string Detail);

/// <summary>Decides whether a source or filter may be started, and remembers those that brought the host down.</summary>
internal sealed class StartGate(
    IPluginRegistry registry, Charges charges, QuarantineStore quarantines, FatalEndStore ends, CallMarks calls,
    CrashReport? crash, bool safeMode, ILogger log)
{
    // A power cut or a kill leaves marks too; so often in a row it is no accident. A recorded crash needs no second time.
    private const int UnexplainedEnds = 3;

    private readonly HashSet<string> _seen = [];

    /// <summary>A gate that keeps its files in the state folder.</summary>
    public static StartGate Open(
        IPluginRegistry registry, string stateFolder, CallMarks calls, CrashReport? crash, bool safeMode, TimeProvider time, ILogger log)
    {
        var charges = new Charges(stateFolder);
        return new StartGate(
            registry,
            charges,
            new QuarantineStore(charges, ContentOf, time, log),
            new FatalEndStore(charges, ContentOf, log),
            calls,
            crash,
            safeMode,
            log);

        // What is no plugin any more holds nothing.
        string ContentOf(string id) => registry.Plugins.FirstOrDefault(plugin => plugin.Manifest.Id == id)?.Folder is { } folder && Directory.Exists(folder)
            ? PluginFolder.Hash(folder)
            : "";
    }

    /// <summary>What is held against plugins.</summary>
    public Charges Charges => charges;

    /// <summary>Where calls into plugins are marked.</summary>
    public CallMarks Calls => calls;

    /// <summary>Why the entry must not be started now; null when it may.</summary>
    public StartRefusal? Check(PluginEntry entry)
    {
        if (safeMode)
            return new StartRefusal(PluginState.Disabled, "safe mode: no plugin is started");
        if (PreviousCrash(entry) is { } deed)
            return Quarantine(entry, deed);
        return quarantines.Find(entry) is { } quarantine ? Refuse(entry, quarantine.Reason) : null;
    }

    /// <summary>The posts a filter is not asked about any more: the program has ended when it was.</summary>
    public IReadOnlyList<PostKey> KeptFrom(PluginEntry entry) => ends.Find(entry)?.Posts ?? [];

    /// <summary>Gives up on the entry until its plugin or its configuration changes.</summary>
    public StartRefusal Quarantine(PluginEntry entry, string reason)
    {
        quarantines.Add(entry, reason);
        log.ForContext("Plugin", entry.Plugin).Error("{Instance} is quarantined: {Why}", entry.Id, reason);
        return Refuse(entry, reason);
    }

    private StartRefusal Refuse(PluginEntry entry, string reason) => new(
        PluginState.Quarantined,
        $"{entry.Plugin}: {reason}; not started until its plugin or its configuration changes, or \"notifier plugin release {entry.Id}\" is called");

    private string? PreviousCrash(PluginEntry entry)
    {
        lock (_seen)
        {
            if (!_seen.Add(entry.FileName))
                return null;
        }
        if (crash is not null)
            return Crashed(entry) ? $"an exception on a thread of its own ended Notifier at {crash.At:u}: {crash.Summary}" : null;
        if (Leftover(entry) is { } call)
            return HowOftenItWasInside(entry, call);
        ends.EndRow(entry);
        return null;
    }

    /// <summary>
    /// While one thread brings the process down, which takes the runtime a while, the others go on: who was inside longest has done it, or
    /// whoever is inside again and was held to have done it the last time, since another may just have begun a moment before.
    /// </summary>
    private LeftoverCall? Leftover(PluginEntry entry)
    {
        var call = calls.Leftovers.FirstOrDefault(call => call.Entry == entry.FileName);
        return call is not null && (call == calls.Leftovers[0] || ends.Find(entry) is { InARow: > 0 }) ? call : null;
    }

    private string? HowOftenItWasInside(PluginEntry entry, LeftoverCall call)
    {
        var record = ends.Add(entry, call.Post);
        var count = record.InARow;
        var what = $"Notifier ended without a word while {(call.Post is { } post ? $"it was asked about the post {post}" : "its code ran")} (version {VersionOf(entry)})";
        if (count >= UnexplainedEnds)
            return $"{what}, {count} times in a row";
        var outlook = call.Post is null || !record.Posts.Contains(call.Post) ? "" : "; it is not asked about that post again";
        log.ForContext("Plugin", entry.Plugin).Error(
            "{Instance}: {Why:l}{Outlook:l}; after {Limit} times in a row it is quarantined, this was {Times}", entry.Id, what, outlook, UnexplainedEnds, count);
        return null;
    }

    /// <summary>The stack tells whose the thread was; where no plugin stands on it, its mark does.</summary>
    private bool Crashed(PluginEntry entry)
    {
        var plugins = registry.Plugins.ToLookup(plugin => Path.GetFileNameWithoutExtension(plugin.Manifest.Assembly), plugin => plugin.Manifest.Id);
        return crash!.Assemblies.SelectMany(assembly => plugins[assembly]).FirstOrDefault() is { } culprit
            ? culprit == entry.Plugin
            : calls.Leftovers is [var longest, ..] && longest.Entry == entry.FileName;
    }

    private string VersionOf(PluginEntry entry) =>
        registry.Plugins.FirstOrDefault(plugin => plugin.Manifest.Id == entry.Plugin)?.Manifest.Version ?? "unknown";
}
