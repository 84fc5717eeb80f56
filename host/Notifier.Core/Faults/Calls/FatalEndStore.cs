using System.Text.Json;
using Notifier.Core.Plugins;
using Serilog;

namespace Notifier.Core.Faults.Calls;

/// <summary>Remembers in whose code the process ended, one file an entry.</summary>
/// <param name="charges">Where the files are.</param>
/// <param name="contentOf">Gives a hash of what a plugin's folder holds, from the plugin's id.</param>
internal sealed class FatalEndStore(Charges charges, Func<string, string> contentOf, ILogger log)
{
    /// <summary>Posts beyond these are forgotten, the oldest first.</summary>
    private const int MostPosts = 1000;

    /// <summary>The ends inside the entry, with the plugin as it is now; null when there was none.</summary>
    public FatalEnds? Find(PluginEntry entry)
    {
        var path = PathOf(entry);
        if (!File.Exists(path))
            return null;
        try
        {
            var ends = Charges.Read(path, FaultJson.Default.FatalEnds);
            if (ends is null || ends.Plugin != entry.Plugin || ends.Content != contentOf(entry.Plugin))
                return null;
            charges.Hold(path, entry.Plugin);
            return ends;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            log.Warning("{Path} cannot be read and does not count: {Fault}", path, FaultText.Of(fault));
            return null;
        }
    }

    /// <summary>The process before this one has ended inside the entry.</summary>
    /// <returns>All that is known of the entry.</returns>
    public FatalEnds Add(PluginEntry entry, PostKey? post)
    {
        var before = Find(entry) ?? new FatalEnds(entry.Plugin, entry.Id, contentOf(entry.Plugin), 0, []);
        var posts = post is null || post != before.Last || before.Posts.Contains(post) ? before.Posts : [.. before.Posts.TakeLast(MostPosts - 1), post];
        var ends = before with { InARow = before.InARow + 1, Posts = posts, Last = post };
        Save(entry, ends);
        return ends;
    }

    /// <summary>The process before this one has ended without the entry. The posts it is kept from stay.</summary>
    public void EndRow(PluginEntry entry)
    {
        if (Find(entry) is { InARow: > 0 } ends)
            Save(entry, ends with { InARow = 0 });
    }

    private void Save(PluginEntry entry, FatalEnds ends)
    {
        var path = PathOf(entry);
        try
        {
            if (ends is { InARow: 0, Posts.Count: 0 })
                charges.Drop(path);
            else
                charges.Write(path, entry.Plugin, ends, FaultJson.Default.FatalEnds);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warning("{Path} cannot be written, so the next start will not know of it: {Fault}", path, FaultText.Of(fault));
        }
    }

    private string PathOf(PluginEntry entry) => Path.Combine(charges.Ends, entry.FileName + ".json");
}
