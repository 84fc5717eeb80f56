using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Names small faults of one plugin in the log: each kind at once, and then at most every ten minutes.</summary>
/// <param name="log">Gives the plugin's log, which may change its name.</param>
internal sealed class FaultNotes(TimeProvider time, Func<ILogger> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Unsaid, Moment? Said)> _kinds = [];

    /// <summary>How many there were, of all kinds.</summary>
    public long Count { get; private set; }

    /// <param name="kind">What the faults have in common; a short constant.</param>
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
            Count++;
            var (unsaid, said) = _kinds.GetValueOrDefault(kind);
            var say = said?.IsOver(Interval, time) is not false;
            _kinds[kind] = say ? (0, Moment.Of(time)) : (unsaid + 1, said);
            return say ? unsaid : null;
        }
    }
}
