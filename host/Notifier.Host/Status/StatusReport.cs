using System.Text.Json;
using System.Text.Json.Serialization;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Host.Status;

/// <summary>What a running notifier tells about itself in status.json, for <c>notifier status</c>.</summary>
internal sealed record StatusReport
{
    /// <summary>How often a running notifier writes.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private const int Room = 16 * 1024;

    public required int ProcessId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When this was written; a running notifier writes every <see cref="Heartbeat"/>.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The same as <see cref="TimeProvider.GetTimestamp"/>: all processes of a machine share that clock, and nobody sets it.</summary>
    public required long Beat { get; init; }

    /// <summary>The plugins.json in force.</summary>
    public required string Configuration { get; init; }

    /// <summary>Who sits at this desktop.</summary>
    public required string Specialist { get; init; }

    public required string SpecialistId { get; init; }

    public string SpecialistLogin { get; init; } = "";

    public bool SafeMode { get; init; }

    /// <summary>How toasts are shown.</summary>
    public required string Presenter { get; init; }

    /// <summary>No toasts before this time, because somebody wanted so; null: not paused.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>When the present quiet hours end; null when there are none.</summary>
    public DateTimeOffset? QuietUntil { get; init; }

    /// <summary>Why toasts do not reach the screen; null when they do.</summary>
    public string? DeliveryFault { get; init; }

    /// <summary>Faults of a newer plugins.json that is not in force because of them.</summary>
    public IReadOnlyList<string> ConfigurationErrors { get; init; } = [];

    /// <summary>What is wrong with the notifier itself, a line each.</summary>
    public IReadOnlyList<string> HostFaults { get; init; } = [];

    public IReadOnlyList<StatusLine> Instances { get; init; } = [];

    public static StatusReport? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), StatusJson.Default.StatusReport);
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes away what an earlier run left behind because it could not at its end.</summary>
    public static StatusReport? TakeLeftover(string path)
    {
        var left = Read(path);
        File.Delete(path);
        return left;
    }

    /// <summary>Takes the file away, so that nobody takes what it says for true. Does not throw.</summary>
    public static void Remove(string path)
    {
        try
        {
            foreach (var ending in (string[])["", ".new", ".old"])
                File.Delete(path + ending);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It tells its own age.
        }
    }

    /// <summary>
    /// Replaces the file at once, so that a reader never sees half of it. Two files take turns and are filled up with blanks, so
    /// that a disk that is full meanwhile still has room for what is to be said about it.
    /// </summary>
    public void Write(string path)
    {
        var fresh = path + ".new";
        var json = JsonSerializer.SerializeToUtf8Bytes(this, StatusJson.Default.StatusReport);
        using (var file = new FileStream(fresh, FileMode.OpenOrCreate, FileAccess.Write))
        {
            var room = (json.Length / Room + 1) * Room;
            file.Write(json);
            file.Write(Enumerable.Repeat((byte)' ', room - json.Length).ToArray());
            file.SetLength(room);
        }
        if (!File.Exists(path))
        {
            File.Move(fresh, path);
            return;
        }
        var before = path + ".old";
        File.Replace(fresh, path, before);
        File.Move(before, fresh);
    }
}

/// <summary>One source or filter.</summary>
internal sealed record StatusLine(string Id, PluginKind Kind, string Plugin, PluginState State, string Detail, DateTimeOffset Since);

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatusReport))]
internal sealed partial class StatusJson : JsonSerializerContext;
