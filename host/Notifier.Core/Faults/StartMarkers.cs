using System.Text.Json;
using Serilog;

namespace Notifier.Core.Faults;

/// <summary>What a start marker says: which plugin was being started, when, and how many starts in a row have not come to an end.</summary>
internal sealed record StartMarker(string Plugin, string Version, DateTimeOffset At, int Attempt = 1);

/// <summary>
/// A file for each plugin that is just being started. It goes when the start is over, well or with an exception; so one that
/// is found later names the plugin that took the whole process down.
/// </summary>
/// <remarks>The file is held open while the start lasts: a marker another process holds is not a leftover.</remarks>
internal sealed class StartMarkers(string folder, TimeProvider time, ILogger log)
{
    private readonly Dictionary<string, int> _unfinished = [];

    /// <summary>Writes the marker. Disposing the result removes it.</summary>
    public IDisposable Begin(PluginEntry entry, string version)
    {
        var path = PathOf(entry);
        try
        {
            Directory.CreateDirectory(folder);
            var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            JsonSerializer.Serialize(file, new StartMarker(entry.Plugin, version, time.GetUtcNow(), AttemptOf(entry)), FaultJson.Default.StartMarker);
            file.Flush();
            return new Held(file, path, log);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warning("No start marker for {Id}: {Fault}", entry.Id, FaultText.Of(fault));
            return new Held(null, path, log);
        }
    }

    /// <summary>Reads and removes the marker an earlier process left behind; null when there is none.</summary>
    public StartMarker? TakeLeftover(PluginEntry entry)
    {
        var path = PathOf(entry);
        if (!File.Exists(path))
            return null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete);
            var marker = Read(file) ?? new StartMarker(entry.Plugin, "", new DateTimeOffset(File.GetLastWriteTimeUtc(path)));
            File.Delete(path);
            lock (_unfinished)
                _unfinished[entry.FileName] = marker.Attempt;
            return marker;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private int AttemptOf(PluginEntry entry)
    {
        lock (_unfinished)
            return _unfinished.Remove(entry.FileName, out var attempts) ? attempts + 1 : 1;
    }

    private static StartMarker? Read(FileStream file)
    {
        try
        {
            return JsonSerializer.Deserialize(file, FaultJson.Default.StartMarker);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(PluginEntry entry) => Path.Combine(folder, entry.FileName);

    private sealed class Held(FileStream? file, string path, ILogger log) : IDisposable
    {
        public void Dispose()
        {
            if (file is null)
                return;
            file.Dispose();
            try
            {
                File.Delete(path);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                log.Warning("The start marker {Path} cannot be removed: {Fault}", path, FaultText.Of(fault));
            }
        }
    }
}
