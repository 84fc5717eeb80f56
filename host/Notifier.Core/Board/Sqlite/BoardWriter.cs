using Microsoft.Data.Sqlite;
using Notifier.Sdk;
using static SQLitePCL.raw;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The one connection that writes, with its statements. Not safe for several threads at once.</summary>
internal sealed class BoardWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly UnreadableRows _unreadable;
    private readonly List<BoardQuestion> _changed = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _insert;
    private readonly Statement _setCursor;
    private readonly Statement _find;
    private readonly Statement _update;
    private readonly Statement _addHistory;
    private readonly Statement _assign;
    private readonly Statement _keepKeys;
    private readonly Statement _prune;

    /// <param name="connection">Open, with the present schema; owned by the writer from now on.</param>
    /// <param name="unreadable">Where damaged rows are named.</param>
    public BoardWriter(SqliteConnection connection, UnreadableRows unreadable)
    {
        _connection = connection;
        _unreadable = unreadable;
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        string[] stored = [.. QuestionRow.Fixed, .. QuestionRow.Changing, "changed_at"];
        _insert = new Statement(
            connection,
            $"""
            INSERT INTO questions ({string.Join(", ", stored)})
            SELECT {string.Join(", ", stored.Select(Parameter))} WHERE NOT EXISTS (SELECT 1 FROM pruned WHERE qid = @qid)
            ON CONFLICT (qid) DO NOTHING
            """,
            stored.Select(Parameter));
        _setCursor = new Statement(
            connection, "INSERT INTO cursors VALUES (@source, @cursor) ON CONFLICT DO UPDATE SET cursor = excluded.cursor", "@source", "@cursor");
        _find = new Statement(connection, $"SELECT {QuestionRow.Columns} FROM questions WHERE qid = @qid", "@qid");
        _update = new Statement(
            connection,
            $"""
            UPDATE questions SET {string.Join(", ", QuestionRow.Changing.Select(name => $"{name} = @{name}"))}, changed_at = @changed_at
            WHERE qid = @qid AND revision = @revision - 1
            """,
            [.. QuestionRow.Changing.Select(Parameter), "@changed_at", "@qid"]);
        _addHistory = new Statement(
            connection, "INSERT INTO history VALUES (@qid, @revision, @at, @who, @what, @why)", "@qid", "@revision", "@at", "@who", "@what", "@why");
        _assign = new Statement(
            connection,
            """
            INSERT INTO desks VALUES (@specialist, @at)
            ON CONFLICT DO UPDATE SET last_assigned_at = max(last_assigned_at, excluded.last_assigned_at)
            """,
            "@specialist",
            "@at");
        const string Prunable = "SELECT qid FROM questions WHERE state IN ('answered', 'ignored') AND changed_at < @before ORDER BY changed_at, qid LIMIT @limit";
        _keepKeys = new Statement(connection, $"INSERT INTO pruned {Prunable}", "@before", "@limit");
        _prune = new Statement(connection, $"DELETE FROM questions WHERE qid IN ({Prunable})", "@before", "@limit");
    }

    public string Path => _connection.DataSource;

    /// <summary>Does all the work or none.</summary>
    /// <returns>The questions that are new or changed, in order.</returns>
    public IReadOnlyList<BoardQuestion> InTransaction(IReadOnlyList<PendingWrite> group)
    {
        _changed.Clear();
        _begin.Execute();
        try
        {
            foreach (var write in group)
                write.Run(this);
            _commit.Execute();
            return [.. _changed];
        }
        catch
        {
            if (sqlite3_get_autocommit(_connection.Handle) == 0)
                _rollback.Execute();
            throw;
        }
    }

    public IReadOnlyList<BoardQuestion> Accept(SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter)
    {
        var fresh = new List<BoardQuestion>();
        foreach (var arrival in arrivals)
        {
            var question = WellFormed.From(arrival);
            if (_insert.Execute([.. QuestionRow.FixedValues(question), .. QuestionRow.ChangingValues(question), QuestionRow.Ticks(question.ArrivedAt)]) == 1)
                fresh.Add(question);
        }
        if (cursorAfter is { } cursor)
            _setCursor.Execute(source.Value, cursor.Value);
        _changed.AddRange(fresh);
        return fresh;
    }

    public ChangeOutcome Change(ChangeRequest request)
    {
        var (now, unreadable) = Find(request.Id);
        if (unreadable is not null)
            return new ChangeOutcome(null, unreadable);
        var (next, entry, refusal) = BoardRules.Apply(now, request);
        if (next is null)
            return new ChangeOutcome(now, refusal);
        _update.Execute([.. QuestionRow.ChangingValues(next), QuestionRow.Ticks(entry!.At), next.Id.Value]);
        _addHistory.Execute(next.Id.Value, entry.Revision, QuestionRow.Ticks(entry.At), entry.Who?.Value, entry.What, entry.Why);
        if (request.Change is Offer offer)
            _assign.Execute(offer.To.Value, QuestionRow.Ticks(offer.At));
        _changed.Add(next);
        return new ChangeOutcome(next, null);
    }

    public int Prune(DateTimeOffset before, int limit)
    {
        _keepKeys.Execute(QuestionRow.Ticks(before), limit);
        return _prune.Execute(QuestionRow.Ticks(before), limit);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _commit, _rollback, _insert, _setCursor, _find, _update, _addHistory, _assign, _keepKeys, _prune])
            statement.Dispose();
        _connection.Dispose();
    }

    private static string Parameter(string column) => "@" + column;

    private (BoardQuestion? Question, string? Unreadable) Find(QuestionId id)
    {
        using var row = _find.Query(id.Value);
        if (!row.Read())
            return (null, null);
        return _unreadable.TryRead(row, out var question) ? (question, null) : (null, "its row on the board is damaged");
    }
}
