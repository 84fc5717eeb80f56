using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>The latest toasts that still wait for a key, oldest first, and which of them the keys mean.</summary>
internal sealed class ToastList(int capacity)
{
    private readonly List<Toast> _toasts = [];
    private int _chosen = -1;

    public Toast? Chosen => _chosen < 0 ? null : _toasts[_chosen];

    public int Position => _chosen + 1;

    public int Count => _toasts.Count;

    /// <summary>Puts the toast at the end, in place of an older one of its id, and chooses it.</summary>
    public void Add(Toast toast)
    {
        Remove(toast.Id);
        if (_toasts.Count == capacity)
            _toasts.RemoveAt(0);
        _toasts.Add(toast);
        _chosen = _toasts.Count - 1;
    }

    /// <summary>Takes the toast out, if it is there; the choice moves only when it was the chosen one.</summary>
    public Toast? Remove(ToastId id)
    {
        var index = _toasts.FindIndex(toast => toast.Id == id);
        if (index < 0)
            return null;
        var removed = _toasts[index];
        _toasts.RemoveAt(index);
        if (index < _chosen || _chosen == _toasts.Count)
            _chosen--;
        return removed;
    }

    /// <summary>Chooses the toast so many places further; stays within the list.</summary>
    public void Move(int places) => _chosen = Math.Clamp(_chosen + places, Math.Min(0, _toasts.Count - 1), _toasts.Count - 1);
}
