using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>Several queries, each oldest arrival first, read as one; no row is read before its turn comes.</summary>
internal sealed class MergedQueues(UnreadableRows unreadable) : IDisposable
{
    private readonly List<IDisposable> _open = [];
    private readonly PriorityQueue<(SqliteDataReader Row, BoardQuestion First), (DateTimeOffset ArrivedAt, long Sequence)> _heads = new();

    /// <param name="statement">Owned by the queues from now on. Its last column is the sequence.</param>
    /// <param name="values">Of its parameters.</param>
    public void Add(Statement statement, params ReadOnlySpan<object?> values)
    {
        _open.Add(statement);
        var row = statement.Query(values);
        _open.Add(row);
        Advance(row);
    }

    public IReadOnlyList<BoardQuestion> Take(int limit)
    {
        var taken = new List<BoardQuestion>();
        while (taken.Count < limit && _heads.TryDequeue(out var head, out _))
        {
            taken.Add(head.First);
            if (taken.Count < limit)
                Advance(head.Row);
        }
        return taken;
    }

    public void Dispose()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
            _open[i].Dispose();
    }

    private void Advance(SqliteDataReader row)
    {
        if (unreadable.ReadOn(row).FirstOrDefault() is { } question)
            _heads.Enqueue((row, question), (question.ArrivedAt, row.GetInt64(row.FieldCount - 1)));
    }
}
