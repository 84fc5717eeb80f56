using System.Collections.Concurrent;
using Notifier.Core.Supervision;
using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>How one configured source or filter is doing.</summary>
/// <param name="Id">The id in plugins.json.</param>
/// <param name="Kind">Source or filter.</param>
/// <param name="Plugin">The plugin's id, with its version once loaded.</param>
/// <param name="State">The named state.</param>
/// <param name="Detail">Why, as a line for people.</param>
/// <param name="Since">When it came into this state.</param>
internal sealed record InstanceStatus(string Id, PluginKind Kind, string Plugin, PluginState State, string Detail, DateTimeOffset Since)
{
    /// <summary>It runs again after a fault, and nothing has shown yet that the fault is over.</summary>
    public bool IsUnproven { get; init; }
}

/// <summary>What <c>notifier status</c> and the tray read.</summary>
internal sealed class StatusRegister
{
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(PluginKind, string), InstanceStatus> _statuses = new();

    private readonly ConcurrentDictionary<(PluginKind, string), Func<string>> _notes = new();
    private IReadOnlyList<string> _configurationErrors = [];

    public StatusRegister(TimeProvider time)
    {
        _time = time;
        Host.Changed += () => Changed?.Invoke();
        LeftBehind = new LeftBehind(Host, () => Changed?.Invoke());
    }

    /// <summary>What is wrong with the host itself.</summary>
    public HostFaults Host { get; } = new();

    /// <summary>What did not stop when told to; each instance's status says so.</summary>
    public LeftBehind LeftBehind { get; }

    /// <summary>What keeps a newer plugins.json from being in force, one line each.</summary>
    public IReadOnlyList<string> ConfigurationErrors
    {
        get => Volatile.Read(ref _configurationErrors);
        set
        {
            Volatile.Write(ref _configurationErrors, [.. value.Select(error => VisibleText.Line(error))]);
            Changed?.Invoke();
        }
    }

    /// <summary>Raised after every change, on the thread that made it.</summary>
    public event Action? Changed;

    public IReadOnlyList<InstanceStatus> Snapshot => [.. _statuses.Values.Select(Annotated).OrderBy(s => s.Kind).ThenBy(s => s.Id, StringComparer.Ordinal)];

    public IEnumerable<InstanceStatus> Faults =>
        Snapshot.Where(s => s.State is PluginState.Faulted or PluginState.Quarantined or PluginState.Incompatible);

    public void Set(PluginKind kind, string id, string plugin, PluginState state, string detail)
    {
        (plugin, detail) = (VisibleText.Line(plugin), VisibleText.Line(detail));
        var now = _time.GetUtcNow();
        _statuses.AddOrUpdate(
            (kind, id),
            _ => new InstanceStatus(id, kind, plugin, state, detail, now),
            (_, old) => new InstanceStatus(id, kind, plugin, state, detail, old.State == state ? old.Since : now));
        Changed?.Invoke();
    }

    /// <summary>Leaves an instance that is starting anew at its fault; any other state has been set since, and stands.</summary>
    public void Doubt(PluginKind kind, string id, string plugin, string detail)
    {
        (plugin, detail) = (VisibleText.Line(plugin), VisibleText.Line(detail));
        var doubted = new InstanceStatus(id, kind, plugin, PluginState.Faulted, detail, _time.GetUtcNow()) { IsUnproven = true };
        _statuses.AddOrUpdate((kind, id), _ => doubted, (_, old) => old.State is PluginState.Starting ? doubted : old);
        Changed?.Invoke();
    }

    /// <summary>Sets an instance that is starting or unproven to active; any other state has been set since, and stands.</summary>
    public void Activate(PluginKind kind, string id, string plugin, string detail)
    {
        (plugin, detail) = (VisibleText.Line(plugin), VisibleText.Line(detail));
        var now = _time.GetUtcNow();
        _statuses.AddOrUpdate(
            (kind, id),
            _ => new InstanceStatus(id, kind, plugin, PluginState.Active, detail, now),
            (_, old) => old.State is PluginState.Starting || old.IsUnproven ? new InstanceStatus(id, kind, plugin, PluginState.Active, detail, now) : old);
        Changed?.Invoke();
    }

    /// <summary>What is to be said of an instance whatever its state; asked for with every snapshot.</summary>
    public void Annotate(PluginKind kind, string id, Func<string> note) => _notes[(kind, id)] = note;

    private InstanceStatus Annotated(InstanceStatus status)
    {
        string[] parts =
        [
            status.Detail,
            VisibleText.Line(_notes.GetValueOrDefault((status.Kind, status.Id))?.Invoke() ?? ""),
            LeftBehind.NoteOn(status.Kind, status.Id),
        ];
        return status with { Detail = string.Join("; ", parts.Where(part => part.Length > 0)) };
    }

    public void Remove(PluginKind kind, string id)
    {
        _notes.TryRemove((kind, id), out _);
        if (_statuses.TryRemove((kind, id), out _))
            Changed?.Invoke();
    }
}
