using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>Questions on their way through the filters. Owned by one worker at a time.</summary>
internal sealed class FilterBatch(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
{
    private static readonly FilterMatch[] Nothing = [];

    private readonly TaskCompletionSource<IReadOnlyList<IReadOnlyList<FilterMatch>>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyList<FilterMatch>[] _found = NothingFor(questions.Count);
    private FilterSlot[]? _slots;
    private int _next;

    public IReadOnlyList<Question> Questions => questions;

    public Task<IReadOnlyList<IReadOnlyList<FilterMatch>>> Done => _done.Task;

    /// <summary>The next filter to ask; null when all were asked or nobody waits for the answer.</summary>
    /// <param name="present">The filters there are now; those at the first call stay the batch's own.</param>
    public FilterSlot? NextSlot(Func<FilterSlot[]> present)
    {
        _slots ??= present();
        return _next < _slots.Length && !cancellationToken.IsCancellationRequested ? _slots[_next++] : null;
    }

    public void Add(int question, FilterMatch[] matches) =>
        _found[question] = _found[question].Count == 0 ? matches : [.. _found[question], .. matches];

    public void Complete()
    {
        if (cancellationToken.IsCancellationRequested)
            _done.TrySetCanceled(cancellationToken);
        else
            _done.TrySetResult(_found);
    }

    private static IReadOnlyList<FilterMatch>[] NothingFor(int count)
    {
        var found = new IReadOnlyList<FilterMatch>[count];
        Array.Fill(found, Nothing);
        return found;
    }
}
