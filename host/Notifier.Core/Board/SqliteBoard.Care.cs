using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Care;
using Notifier.Core.Board.Sqlite;

namespace Notifier.Core.Board;

/// <summary>What is done about a file that was deleted, exchanged or damaged while it is in use.</summary>
internal sealed partial class SqliteBoard
{
    private readonly string _token = Guid.NewGuid().ToString("N");
    private bool _isSigned;

    /// <summary>Full path of the file.</summary>
    public string Path => _path;

    /// <summary>Something could not be read or written since this was last set to false.</summary>
    public bool IsSuspect { get; set; }

    /// <summary>Why nothing can be stored; null when it can, as far as was tried.</summary>
    public string? Refusal => _writes.Refusal;

    /// <summary>Tries whether something can be stored.</summary>
    /// <exception cref="BoardException">It cannot.</exception>
    public Task TryToStoreAsync(CancellationToken cancellationToken) => _writes.RunAsync(
        writer =>
        {
            writer.Sign(_token);
            return true;
        },
        cancellationToken);

    /// <summary>Marks the file as this board's, so that another one in its place is noticed.</summary>
    public Task SignAsync(CancellationToken cancellationToken) => _writes.ReplaceAsync(
        writer =>
        {
            writer.Sign(_token);
            _isSigned = true;
            return (writer, true);
        },
        cancellationToken);

    /// <summary>Whether the file at the path is the one that was signed, if any was.</summary>
    /// <exception cref="SqliteException">There is no board at the path.</exception>
    public bool IsOwnFile()
    {
        if (!_isSigned)
            return true;
        using var connection = BoardFiles.Open(_path, SqliteOpenMode.ReadOnly);
        return BoardFiles.Lines(connection, "SELECT token FROM signature").Contains(_token);
    }

    /// <summary>Writes a file that was deleted anew: the open connection still sees all of it.</summary>
    public Task PutBackAsync(CancellationToken cancellationToken) => ExchangeAsync<bool>(
        writer =>
        {
            var draft = _path + ".new";
            BoardFiles.Delete(draft);
            writer.CopyTo(draft);
            return () =>
            {
                BoardFiles.Delete(_path);
                File.Move(draft, _path);
                return true;
            };
        },
        cancellationToken);

    /// <summary>Goes on with what lies at the path now.</summary>
    public Task ReopenAsync(CancellationToken cancellationToken) => ExchangeAsync<bool>(_ => () => true, cancellationToken);

    /// <summary>
    /// Puts a sound file in the place of the damaged one and goes on with it: all that the open connection sees, if that is sound,
    /// since it may have another file open than lies at the path now; otherwise what can be read and what the last copy has.
    /// </summary>
    /// <param name="copies">The folder of daily copies.</param>
    /// <param name="now">For the name of the damaged file.</param>
    public Task<RepairReport> RepairAsync(string copies, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExchangeAsync<RepairReport>(
            writer => WholeCopy(writer) is { } whole
                ? () => BoardRepair.Replace(_path, whole.Draft, whole.Questions, now)
                : () => BoardRepair.Run(_path, copies, now),
            cancellationToken);

    private (string Draft, int Questions)? WholeCopy(BoardWriter writer)
    {
        var draft = _path + ".new";
        try
        {
            BoardFiles.Delete(draft);
            writer.CopyTo(draft);
            if (BoardCheck.Full(draft) is { IsSound: true } found)
                return (draft, found.Questions);
        }
        catch (SqliteException fault) when (SqliteFault.IsDamage(fault))
        {
            // It sees no more than everybody.
        }
        BoardFiles.Delete(draft);
        return null;
    }

    /// <param name="prepare">Works while the writer is open, and gives what is to be done once it is closed.</param>
    private async Task<T> ExchangeAsync<T>(Func<BoardWriter, Func<T>> prepare, CancellationToken cancellationToken)
    {
        var done = await _writes.ReplaceAsync(
            writer =>
            {
                var exchange = Explained(() => prepare(writer));
                ForgetReaders();
                writer.Dispose();
                var result = Outcome(exchange);
                ForgetReaders();
                var next = OpenAgain();
                IsSuspect = false;
                return (next, result);
            },
            cancellationToken);
        return await done;
    }

    private BoardWriter OpenAgain()
    {
        var writer = OpenWriter(_path, _unreadable);
        try
        {
            writer.Sign(_token);
            return writer;
        }
        catch (SqliteException fault)
        {
            writer.Dispose();
            throw SqliteFault.Explain(_path, fault);
        }
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw SqliteFault.Explain(_path, fault);
        }
    }

    /// <summary>As a task, so that a fault does not keep the file from being opened again.</summary>
    private static Task<T> Outcome<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception fault)
        {
            return Task.FromException<T>(fault);
        }
    }

    private void ForgetReaders()
    {
        using var pooled = new SqliteConnection(_readConnection);
        SqliteConnection.ClearPool(pooled);
    }
}
