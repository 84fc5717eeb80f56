namespace Notifier.Core.Alerts;

/// <summary>Counts what was raised lately. Not safe for several threads at once.</summary>
internal sealed class BurstWindow
{
    private readonly Queue<DateTimeOffset> _raised = [];

    public void Record(DateTimeOffset now) => _raised.Enqueue(now);

    /// <summary>How many were raised after the moment.</summary>
    public int CountSince(DateTimeOffset since)
    {
        while (_raised.TryPeek(out var oldest) && oldest <= since)
            _raised.Dequeue();
        return _raised.Count;
    }
}
