using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>
/// Lets one writer work through the calls of many threads. Calls that wait together share a transaction, and so one flush of
/// the disk; each returns when it is durable. When the shared transaction fails, each call is tried alone and meets its own fault.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MaxGroup = 256;

    private readonly Channel<PendingWrite> _waiting =
        Channel.CreateUnbounded<PendingWrite>(new UnboundedChannelOptions { SingleReader = true });

    private BoardWriter _writer;
    private readonly Func<BoardWriter> _open;
    private readonly Action<IReadOnlyList<BoardQuestion>> _publish;
    private readonly Task _working;

    /// <param name="writer">Owned by the queue from now on.</param>
    /// <param name="open">Opens another one when the present one was closed by a replacement that failed.</param>
    /// <param name="publish">Gets what was changed, after it became durable and before the callers return.</param>
    public WriteQueue(BoardWriter writer, Func<BoardWriter> open, Action<IReadOnlyList<BoardQuestion>> publish)
    {
        _writer = writer;
        _open = open;
        _publish = publish;
        _working = Task.Run(WorkAsync);
    }

    /// <summary>Why the file takes nothing; null when the last that was to be stored was, or failed by its own fault.</summary>
    public string? Refusal { get; private set; }

    /// <param name="work">May be run twice, when the first transaction failed.</param>
    /// <param name="cancellationToken">Cancelled before its turn: the work is not done. Later it has no effect.</param>
    /// <exception cref="BoardException">The work could not be stored.</exception>
    public Task<T> RunAsync<T>(Func<BoardWriter, T> work, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), typeof(SqliteBoard));
        return write.Done;
    }

    /// <summary>Goes on with another writer, between two transactions.</summary>
    /// <param name="make">Gets the present writer, which it has to dispose, and makes the next.</param>
    /// <exception cref="BoardException">The present writer goes on, if it still can.</exception>
    public Task<T> ReplaceAsync<T>(Func<BoardWriter, (BoardWriter Next, T Result)> make, CancellationToken cancellationToken)
    {
        var replacement = new Replacement<T>(make, cancellationToken);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(replacement), typeof(SqliteBoard));
        return replacement.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _working;
        _writer.Dispose();
    }

    private async Task WorkAsync()
    {
        var group = new List<PendingWrite>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MaxGroup && _waiting.Reader.TryRead(out var write))
            {
                if (!write.IsWanted())
                    continue;
                if (write is not IReplacement replacement)
                {
                    group.Add(write);
                    continue;
                }
                Store(group);
                group.Clear();
                _writer = replacement.Replace(_writer);
            }
            Store(group);
        }
    }

    /// <summary>A fault of the file is everybody's; any other is somebody's own, and each tries alone.</summary>
    private void Separate(List<PendingWrite> group, Exception fault)
    {
        var explained = fault is SqliteException engine ? SqliteFault.Explain(_writer.Path, engine) : fault;
        var isOfTheFile = fault is BoardException || (fault is SqliteException file && SqliteFault.IsOfTheFile(file));
        if (isOfTheFile)
            Refusal = explained.Message;
        var everybodys = group.Count == 1 || isOfTheFile;
        foreach (var write in group)
        {
            if (everybodys)
                write.Fail(explained);
            else
                Store([write]);
        }
    }

    private void Store(List<PendingWrite> group)
    {
        if (group.Count == 0)
            return;
        IReadOnlyList<BoardQuestion> changed;
        try
        {
            if (_writer.IsClosed)
                _writer = _open();
            changed = _writer.InTransaction(group);
            Refusal = null;
        }
        catch (Exception fault)
        {
            Separate(group, fault);
            return;
        }
        _publish(changed);
        foreach (var write in group)
            write.Complete();
    }
}
