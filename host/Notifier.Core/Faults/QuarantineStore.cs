using System.Text.Json;
using Notifier.Core.Plugins;
using Serilog;

namespace Notifier.Core.Faults;

/// <summary>The quarantines, one file each, so that they outlive a restart of the host.</summary>
/// <param name="charges">Where the files are.</param>
/// <param name="contentOf">Gives a hash of what a plugin's folder holds, from the plugin's id.</param>
internal sealed class QuarantineStore(Charges charges, Func<string, string> contentOf, TimeProvider time, ILogger log)
{
    /// <summary>The quarantine the entry is under, or null. One whose plugin or options have changed is lifted.</summary>
    public Quarantine? Find(PluginEntry entry)
    {
        var path = PathOf(entry);
        if (!File.Exists(path))
            return null;
        try
        {
            var quarantine = Charges.Read(path, FaultJson.Default.Quarantine);
            if (quarantine is not null && quarantine.Holds(entry, contentOf(entry.Plugin)))
            {
                charges.Hold(path, entry.Plugin);
                return quarantine;
            }
            charges.Drop(path);
            log.Information("{Instance} is no longer quarantined: its plugin or its configuration has changed", entry.Id);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            log.Warning("The quarantine {Path} cannot be read and does not count: {Fault}", path, FaultText.Of(fault));
        }
        return null;
    }

    /// <summary>Puts the entry under quarantine.</summary>
    /// <returns>The file whose removal lifts it.</returns>
    public string Add(PluginEntry entry, string reason)
    {
        var path = PathOf(entry);
        try
        {
            var quarantine = Quarantine.Of(entry, reason, time.GetUtcNow(), contentOf(entry.Plugin));
            charges.Write(path, entry.Plugin, quarantine, FaultJson.Default.Quarantine);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warning("The quarantine of {Instance} ends with this run, {Path} cannot be written: {Fault}", entry.Id, path, FaultText.Of(fault));
        }
        return path;
    }

    public string PathOf(PluginEntry entry) => Path.Combine(charges.Quarantines, entry.FileName + ".json");
}
