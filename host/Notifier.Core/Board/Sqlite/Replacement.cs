namespace Notifier.Core.Board.Sqlite;

/// <summary>A call that waits for its turn to exchange the writer.</summary>
internal interface IReplacement
{
    /// <returns>The writer to go on with.</returns>
    BoardWriter Replace(BoardWriter present);
}

internal sealed class Replacement<T>(Func<BoardWriter, (BoardWriter Next, T Result)> make, CancellationToken cancellationToken)
    : PendingWrite, IReplacement
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    public BoardWriter Replace(BoardWriter present)
    {
        try
        {
            var (next, result) = make(present);
            _done.SetResult(result);
            return next;
        }
        catch (Exception fault)
        {
            _done.SetException(fault);
            return present;
        }
    }

    public override void Run(BoardWriter writer) => throw new NotSupportedException("A replacement is no part of a transaction.");

    public override void Complete() => throw new NotSupportedException("A replacement completes itself.");

    public override void Fail(Exception fault) => _done.TrySetException(fault);

    public override bool IsWanted() => !cancellationToken.IsCancellationRequested || !_done.TrySetCanceled(cancellationToken);
}
