using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Notifier.Core.Faults;

/// <summary>Why a source or filter is not started, or not asked about some posts.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Id">The id of the source or filter in plugins.json.</param>
/// <param name="Reason">As a sentence about it.</param>
internal sealed record Charge(string Plugin, string Id, string Reason);

/// <summary>The files of all that is held against plugins; removing one ends it, also under a host at work.</summary>
internal sealed class Charges(string stateFolder)
{
    private const int LargestFile = 16 << 20;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, string> _held = [];

    /// <summary>Where quarantines are kept.</summary>
    public string Quarantines { get; } = Path.Combine(stateFolder, "quarantine");

    /// <summary>Where it is kept in whose code the program ended.</summary>
    public string Ends { get; } = Path.Combine(stateFolder, "ends");

    /// <summary>All that can be read, by the path of its file.</summary>
    public IReadOnlyDictionary<string, Charge> Read()
    {
        var found = new Dictionary<string, Charge>(StringComparer.Ordinal);
        foreach (var (path, quarantine) in ReadAll(Quarantines, FaultJson.Default.Quarantine))
            found[path] = new Charge(quarantine.Plugin, quarantine.Id, $"it was quarantined because {quarantine.Reason}");
        foreach (var (path, ends) in ReadAll(Ends, FaultJson.Default.FatalEnds))
        {
            var posts = ends.Posts.Count > 0 ? $", and it was kept from {string.Join(", ", ends.Posts)}" : "";
            found[path] = new Charge(ends.Plugin, ends.Id, $"Notifier had ended while its code ran{posts}");
        }
        return found;
    }

    /// <summary>Ends what is held against a source or filter, or against everything of a plugin.</summary>
    /// <param name="id">The entry's id in plugins.json, or the plugin's.</param>
    /// <returns>What is held against it no more.</returns>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public IReadOnlyList<Charge> Release(string id)
    {
        var released = Read().Where(charge => charge.Value.Id == id || charge.Value.Plugin == id).ToList();
        foreach (var (path, _) in released)
            File.Delete(path);
        return released.ConvertAll(charge => charge.Value);
    }

    /// <summary>What the file says.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="JsonException">It says nothing of the kind.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(PlainFile.Read(path, LargestFile), type);

    /// <summary>Writes what this host then acts on.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write<T>(string path, string plugin, T content, JsonTypeInfo<T> type)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(content, type));
        Hold(path, plugin);
    }

    /// <summary>This host acts on the file.</summary>
    public void Hold(string path, string plugin) => _held[path] = plugin;

    /// <summary>Removes the file; nobody else has.</summary>
    public void Drop(string path)
    {
        _held.TryRemove(path, out _);
        File.Delete(path);
    }

    /// <summary>The plugins against which somebody else has ended what this host held. Ends by cancellation only.</summary>
    public async IAsyncEnumerable<string> WatchReleasesAsync(TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Interval, time, cancellationToken);
            var gone = _held.Where(held => !File.Exists(held.Key)).ToList();
            foreach (var (path, _) in gone)
                _held.TryRemove(path, out _);
            foreach (var plugin in gone.Select(held => held.Value).Distinct())
                yield return plugin;
        }
    }

    private static IEnumerable<(string Path, T Content)> ReadAll<T>(string folder, JsonTypeInfo<T> type)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (TryRead(path, type) is { } content)
                yield return (path, content);
        }
    }

    private static T? TryRead<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            return Read(path, type);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return default;
        }
    }
}
