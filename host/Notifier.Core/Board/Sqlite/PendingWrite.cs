namespace Notifier.Core.Board.Sqlite;

/// <summary>A call that waits for its turn to write.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does the work inside the writer's transaction. May be called again after a rollback.</summary>
    public abstract void Run(BoardWriter writer);

    /// <summary>The work is durable.</summary>
    public abstract void Complete();

    /// <summary>Nothing of the work was stored.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>False when nobody waits for it any more; it must not run then.</summary>
    public abstract bool IsWanted();
}

internal sealed class PendingWrite<T>(Func<BoardWriter, T> work, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Done => _done.Task;

    public override void Run(BoardWriter writer) => _result = work(writer);

    public override void Complete() => _done.SetResult(_result);

    public override void Fail(Exception fault) => _done.SetException(fault);

    public override bool IsWanted() => !cancellationToken.IsCancellationRequested || !_done.TrySetCanceled(cancellationToken);
}
