using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The notifications on the screen whose buttons are listened for: one per toast, and not too many. Thread-safe.</summary>
internal sealed class WaitingNotifications(int capacity)
{
    private readonly List<ShownNotification> _oldestFirst = [];
    private readonly Lock _gate = new();

    public uint? IdOf(ToastId toast)
    {
        lock (_gate)
            return _oldestFirst.Find(notification => notification.Toast == toast)?.Id;
    }

    /// <returns>The ones that have to make room: an older one of the same toast, and the oldest beyond the capacity.</returns>
    public IReadOnlyList<ShownNotification> Add(ShownNotification added)
    {
        lock (_gate)
        {
            var gone = _oldestFirst.FindAll(notification => notification.Toast == added.Toast);
            _oldestFirst.RemoveAll(gone.Contains);
            _oldestFirst.Add(added);
            var surplus = _oldestFirst.GetRange(0, Math.Max(0, _oldestFirst.Count - capacity));
            _oldestFirst.RemoveRange(0, surplus.Count);
            return [.. gone, .. surplus];
        }
    }

    /// <returns>It was still here.</returns>
    public bool Remove(ShownNotification notification)
    {
        lock (_gate)
            return _oldestFirst.Remove(notification);
    }

    public ShownNotification? Remove(ToastId toast)
    {
        lock (_gate)
        {
            var found = _oldestFirst.Find(notification => notification.Toast == toast);
            return found is not null && _oldestFirst.Remove(found) ? found : null;
        }
    }

    public IReadOnlyList<ShownNotification> RemoveAll()
    {
        lock (_gate)
        {
            ShownNotification[] all = [.. _oldestFirst];
            _oldestFirst.Clear();
            return all;
        }
    }
}
