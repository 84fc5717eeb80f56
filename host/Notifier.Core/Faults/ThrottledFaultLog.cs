using Serilog;

namespace Notifier.Core.Faults;

/// <summary>
/// Small faults of one source or filter: each kind is named in the log at once, and then at most every ten minutes. What is dropped is
/// counted too.
/// </summary>
/// <param name="log">Gives the plugin's log, which may change its name.</param>
internal sealed class ThrottledFaultLog(TimeProvider time, Func<ILogger> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Unsaid, Moment? Said)> _kinds = [];
    private readonly SortedDictionary<string, long> _drops = new(StringComparer.Ordinal);

    /// <summary>What was dropped, as a phrase for people; empty when nothing was.</summary>
    public string Drops
    {
        get
        {
            lock (_lock)
                return _drops.Count == 0 ? "" : $"see the log: {string.Join(", ", _drops.Select(drop => $"{drop.Key} ({drop.Value})"))}";
        }
    }

    /// <summary>Something of what the plugin gave is not used.</summary>
    /// <param name="kind">What such faults have in common, in two or three words for people; a constant.</param>
    /// <param name="fault">The fault, with the offending value and what becomes of it.</param>
    public void Drop(string kind, string fault)
    {
        lock (_lock)
            _drops[kind] = _drops.GetValueOrDefault(kind) + 1;
        Add(kind, fault);
    }

    /// <param name="kind">What such faults have in common; a short constant.</param>
    /// <param name="fault">The fault, with the offending value and what becomes of it.</param>
    public void Add(string kind, string fault)
    {
        if (Take(kind) is not { } unsaid)
            return;
        if (unsaid > 0)
            log().Warning("{Fault} ({Unsaid} more of the kind since the last such line)", fault, unsaid);
        else
            log().Warning("{Fault}", fault);
    }

    /// <returns>How many of the kind were not said since the last that was; null: nor is this one.</returns>
    private long? Take(string kind)
    {
        lock (_lock)
        {
            var (unsaid, said) = _kinds.GetValueOrDefault(kind);
            var say = said?.IsOver(Interval, time) is not false;
            _kinds[kind] = say ? (0, Moment.Of(time)) : (unsaid + 1, said);
            return say ? unsaid : null;
        }
    }
}
