using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Names small faults of one plugin in the log: each kind at once, and then at most every ten minutes.</summary>
internal sealed class FaultNotes(TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (long Unsaid, DateTimeOffset NextAt)> _kinds = [];

    /// <summary>How many there were, of all kinds.</summary>
    public long Count { get; private set; }

    /// <param name="kind">What the faults have in common; a short constant.</param>
    /// <param name="fault">The fault, with the offending value and what becomes of it.</param>
    public void Add(string kind, string fault)
    {
        Count++;
        var now = time.GetUtcNow();
        var (unsaid, nextAt) = _kinds.GetValueOrDefault(kind);
        if (now < nextAt)
        {
            _kinds[kind] = (unsaid + 1, nextAt);
            return;
        }
        _kinds[kind] = (0, now + Interval);
        if (unsaid > 0)
            log.Warning("{Fault} ({Unsaid} more of the kind since the last such line)", fault, unsaid);
        else
            log.Warning("{Fault}", fault);
    }
}
