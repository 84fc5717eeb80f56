namespace Notifier.Core.Faults.Calls;

/// <summary>
/// The code of one source or filter. Who enters it is marked, and so is whatever runs on its behalf later: its continuations, timers and
/// threads, since the runtime says on each thread when the flow it belongs to changes.
/// </summary>
internal sealed class MarkedEntry(CallMarks marks, int number)
{
    private static readonly AsyncLocal<MarkedEntry?> Flow = new(OnChanged);

    [ThreadStatic]
    private static CallSlot _slot;

    /// <summary>Of an entry that is not marked.</summary>
    public static MarkedEntry Unmarked { get; } = new(CallMarks.None, 0);

    /// <summary>The place of the entry to which this thread's flow belongs; one that marks nothing when it is the host's.</summary>
    public static CallSlot SlotOfThisThread => _slot;

    /// <summary>From here on this flow is the entry's, until <see cref="Leave"/> or its end.</summary>
    /// <returns>This thread's place while it is.</returns>
    public CallSlot Enter()
    {
        if (number == 0)
            return default;
        Flow.Value = this;
        return _slot;
    }

    /// <summary>From here on the flow is the host's again.</summary>
    public static void Leave() => Flow.Value = null;

    private static void OnChanged(AsyncLocalValueChangedArgs<MarkedEntry?> change)
    {
        _slot.Free();
        _slot = change.CurrentValue?.Take() ?? default;
    }

    private CallSlot Take() => marks.Take(number);
}
