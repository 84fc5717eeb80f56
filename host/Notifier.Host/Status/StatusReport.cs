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

    /// <summary>Replaces the file at once, so that a reader never sees half of it.</summary>
    public void Write(string path)
    {
        var fresh = path + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(this, StatusJson.Default.StatusReport));
        File.Move(fresh, path, overwrite: true);
    }
}

/// <summary>One source or filter.</summary>
internal sealed record StatusLine(string Id, PluginKind Kind, string Plugin, PluginState State, string Detail, DateTimeOffset Since);

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatusReport))]
internal sealed partial class StatusJson : JsonSerializerContext;
