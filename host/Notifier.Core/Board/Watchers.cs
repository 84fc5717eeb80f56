using System.Collections.Immutable;

namespace Notifier.Core.Board;

/// <summary>Everybody who watches a board.</summary>
/// <param name="find">Reads a question as it stands now, for those who lag.</param>
internal sealed class Watchers(Func<QuestionId, CancellationToken, Task<BoardQuestion?>> find)
{
    private ImmutableList<Watcher> _watchers = [];
    private volatile bool _completed;

    /// <summary>Begins to watch now; ends with the token, the enumeration, or <see cref="Complete"/>.</summary>
    public Watcher Add(CancellationToken cancellationToken)
    {
        var watcher = new Watcher(find, Remove, cancellationToken);
        ImmutableInterlocked.Update(ref _watchers, (all, one) => all.Add(one), watcher);
        if (cancellationToken.IsCancellationRequested)
            Remove(watcher);
        if (_completed)
            watcher.Complete();
        return watcher;
    }

    /// <summary>Tells everybody, without waiting for anybody.</summary>
    public void Publish(IReadOnlyList<BoardQuestion> changed)
    {
        foreach (var watcher in _watchers)
            watcher.Tell(changed);
    }

    public void Complete()
    {
        _completed = true;
        foreach (var watcher in _watchers)
            watcher.Complete();
    }

    private void Remove(Watcher watcher) => ImmutableInterlocked.Update(ref _watchers, (all, one) => all.Remove(one), watcher);
}
