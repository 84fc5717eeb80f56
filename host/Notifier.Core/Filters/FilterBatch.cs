using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>Questions on their way through the filters. Owned by one worker at a time.</summary>
internal sealed class FilterBatch(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<FilterAnswers> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FilterSlot[]? _slots;
    private int _next;

    public IReadOnlyList<Question> Questions => questions;

    public FilterAnswers Answers { get; } = new(questions.Count);

    public Task<FilterAnswers> Done => _done.Task;

    /// <summary>The next filter to ask; null when all were asked or nobody waits for the answer.</summary>
    /// <param name="present">The filters there are now; those at the first call stay the batch's own.</param>
    public FilterSlot? NextSlot(Func<FilterSlot[]> present)
    {
        _slots ??= present();
        return _next < _slots.Length && !cancellationToken.IsCancellationRequested ? _slots[_next++] : null;
    }

    public void Complete()
    {
        if (cancellationToken.IsCancellationRequested)
            _done.TrySetCanceled(cancellationToken);
        else
            _done.TrySetResult(Answers);
    }
}
