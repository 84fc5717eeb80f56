using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Notifier.Core.Faults;

/// <summary>The files of all quarantines, for somebody who ends one by hand.</summary>
internal sealed class QuarantineFolder(string stateFolder, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public string Path { get; } = System.IO.Path.Combine(stateFolder, "quarantine");

    /// <summary>Every quarantine that can be read, by the path of its file.</summary>
    public IReadOnlyDictionary<string, Quarantine> Read()
    {
        var found = new Dictionary<string, Quarantine>(StringComparer.Ordinal);
        if (!Directory.Exists(Path))
            return found;
        foreach (var path in Directory.EnumerateFiles(Path, "*.json").Order(StringComparer.Ordinal))
        {
            if (TryRead(path) is { } quarantine)
                found[path] = quarantine;
        }
        return found;
    }

    /// <summary>Ends the quarantines of a source or filter, or of everything of a plugin.</summary>
    /// <param name="id">The entry's id in plugins.json, or the plugin's.</param>
    /// <returns>Those that are ended.</returns>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public IReadOnlyList<Quarantine> Release(string id)
    {
        var released = Read().Where(entry => entry.Value.Id == id || entry.Value.Plugin == id).ToList();
        foreach (var (path, _) in released)
            File.Delete(path);
        return released.ConvertAll(entry => entry.Value);
    }

    /// <summary>The plugins of quarantines that end while the host runs. Ends by cancellation only.</summary>
    public async IAsyncEnumerable<string> WatchReleasesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = Read();
        while (true)
        {
            await Task.Delay(Interval, time, cancellationToken);
            var now = Read();
            foreach (var plugin in before.Where(entry => !now.ContainsKey(entry.Key)).Select(entry => entry.Value.Plugin).Distinct().ToList())
                yield return plugin;
            before = now;
        }
    }

    private static Quarantine? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), FaultJson.Default.Quarantine);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
