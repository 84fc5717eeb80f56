using System.Collections.Concurrent;

namespace Notifier.Core.Supervision;

/// <summary>What is wrong with the host itself, by the part of it that is in trouble; for status and tray.</summary>
internal sealed class HostFaults
{
    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);

    /// <summary>Raised after every change, on the thread that made it.</summary>
    public event Action? Changed;

    /// <summary>One line each, the part's name first.</summary>
    public IReadOnlyList<string> Lines =>
        [.. _faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"{fault.Key}: {fault.Value}")];

    public void Set(string part, string fault)
    {
        fault = VisibleText.Line(fault);
        if (_faults.TryGetValue(part, out var before) && before == fault)
            return;
        _faults[part] = fault;
        Changed?.Invoke();
    }

    public void Clear(string part)
    {
        if (_faults.TryRemove(part, out _))
            Changed?.Invoke();
    }
}
