namespace Notifier.Core.Alerts;

/// <summary>Counts what was raised lately. Not safe for several threads at once.</summary>
internal sealed class BurstWindow(TimeProvider time)
{
    private readonly Queue<Moment> _raised = [];

    public void Record() => _raised.Enqueue(Moment.Of(time));

    /// <summary>How many were raised within the time up to now.</summary>
    public int CountWithin(TimeSpan window)
    {
        while (_raised.TryPeek(out var oldest) && oldest.IsOver(window, time))
            _raised.Dequeue();
        return _raised.Count;
    }
}
