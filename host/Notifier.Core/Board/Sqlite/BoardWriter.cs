using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Care;
using Notifier.Core.Specialists;
using Notifier.Sdk;
using static SQLitePCL.raw;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The one connection that writes. Not safe for several threads at once.</summary>
/// <param name="connection">Open, with the present schema; owned by the writer from now on.</param>
/// <param name="unreadable">Where damaged rows are named.</param>
internal sealed class BoardWriter(SqliteConnection connection, UnreadableRows unreadable) : IDisposable
{
    private readonly BoardStatements _sql = new(connection);
    private readonly List<BoardQuestion> _changed = [];

    public string Path { get; } = connection.DataSource;

    /// <summary>It can write no more.</summary>
    public bool IsClosed => connection.State is not System.Data.ConnectionState.Open;

    /// <summary>Writes all that this connection sees to a new file, also when its own file is gone from the disk.</summary>
    public void CopyTo(string target) => BoardCopy.Into(connection, target);

    /// <summary>Marks the file as the one this writer has open.</summary>
    public void Sign(string token)
    {
        using var sign = new Statement(connection, "INSERT INTO signature VALUES (1, @token) ON CONFLICT DO UPDATE SET token = excluded.token", "@token");
        sign.Execute(token);
    }

    /// <summary>Does all the work or none.</summary>
    /// <returns>The questions that are new or changed, in order.</returns>
    public IReadOnlyList<BoardQuestion> InTransaction(IReadOnlyList<PendingWrite> group)
    {
        _changed.Clear();
        _sql.Begin.Execute();
        try
        {
            foreach (var write in group)
                write.Run(this);
            _sql.Commit.Execute();
            return [.. _changed];
        }
        catch
        {
            if (sqlite3_get_autocommit(connection.Handle) == 0)
                _sql.Rollback.Execute();
            throw;
        }
    }

    public IReadOnlyList<BoardQuestion> Accept(SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter)
    {
        var fresh = new List<BoardQuestion>();
        foreach (var question in arrivals.Select(WellFormed.From))
        {
            if (Joins(question))
                continue;
            var at = QuestionRow.Ticks(question.ArrivedAt);
            if (_sql.Insert.Execute([.. QuestionRow.FixedValues(question), .. QuestionRow.ChangingValues(question), at]) == 1)
                fresh.Add(question);
        }
        if (cursorAfter is { } cursor)
            _sql.SetCursor.Execute(source.Value, cursor.Value);
        _changed.AddRange(fresh);
        return fresh;
    }

    public ChangeOutcome Change(ChangeRequest request)
    {
        var (now, damage) = Find(request.Id);
        if (damage is not null)
            return new ChangeOutcome(null, damage);
        var (next, entry, refusal) = BoardRules.Apply(now, request);
        if (next is null)
            return new ChangeOutcome(now, refusal);
        Store(next, entry!);
        if (next is { State: QuestionState.Offered, Holder: { } asked } && next.OfferedAt == request.Change.At)
            _sql.Assign.Execute(asked.Value, QuestionRow.Ticks(request.Change.At));
        _changed.Add(next);
        return new ChangeOutcome(next, null);
    }

    /// <summary>Brings so much of what lies ahead of the clock in step with it.</summary>
    public int Settle(DateTimeOffset now, int limit)
    {
        var settled = Ahead(now, limit).Count(ahead =>
            Change(new ChangeRequest(ahead.Question.Id, ahead.Question.Revision, new Settle(now, ahead.ChangedAt))).Applied);
        _sql.SettleDone.Execute(QuestionRow.Ticks(now));
        _sql.SettleDesks.Execute(QuestionRow.Ticks(now));
        return settled;
    }

    /// <summary>Forgets old questions of one state; to those who watch, one that was not done with is put aside.</summary>
    public int Prune(QuestionState state, DateTimeOffset before, DateTimeOffset now, int limit)
    {
        var done = state is QuestionState.Answered or QuestionState.Closed or QuestionState.Ignored;
        var old = Ids(done ? _sql.OldDone : _sql.OldLive, QuestionRow.NameOf(state), QuestionRow.Ticks(before), limit);
        foreach (var id in old)
        {
            if (!done && Find(new QuestionId(id)).Question is { } question)
                _changed.Add(question with { State = QuestionState.Ignored, Holder = null, Revision = question.Revision + 1 });
            _sql.KeepPosts.Execute(QuestionRow.Ticks(now), id);
            _sql.KeepKey.Execute(id, QuestionRow.Ticks(now));
            _sql.Delete.Execute(id);
        }
        return old.Count;
    }

    /// <summary>Takes back the promises of live questions, unless they were made by the same rules.</summary>
    public bool ForgetPromises(string rules)
    {
        if (_sql.SetRules.Execute(rules) == 0)
            return false;
        _sql.ForgetPromises.Execute();
        return true;
    }

    /// <summary>A post was deleted by its author.</summary>
    public void Retract(QuestionId post, DateTimeOffset at)
    {
        if ((Read(_sql.Find, post.Value) ?? Read(_sql.FindPost, post.Value)) is { } question)
            Change(new ChangeRequest(question.Id, question.Revision, new Retract(at)));
    }

    public void SetAbsence(Absence absence) => _sql.SetAbsence.Execute(
        absence.Who.Value, QuestionRow.Ticks(absence.From), QuestionRow.Ticks(absence.Until), absence.Cover?.Value);

    public int ForgetIds(DateTimeOffset before) => _sql.ForgetKeys.Execute(QuestionRow.Ticks(before));

    public void Dispose()
    {
        _sql.Dispose();
        connection.Dispose();
    }

    private void Store(BoardQuestion next, HistoryEntry entry)
    {
        var id = next.Id.Value;
        var at = QuestionRow.Ticks(entry.At);
        if (_sql.Update.Execute([.. QuestionRow.ChangingValues(next), at, id]) != 1)
            throw new InvalidOperationException($"question {id} changed inside a transaction of the only writer");
        if (entry.Who is null && _sql.CountHistory.Execute(id, at, entry.What, entry.Why) > 0)
            return;
        _sql.AddHistory.Execute(id, entry.Revision, at, entry.Who?.Value, entry.What, entry.Why);
    }

    private static List<string> Ids(Statement statement, params ReadOnlySpan<object?> values)
    {
        var ids = new List<string>();
        using var row = statement.Query(values);
        while (row.Read())
            ids.Add(row.GetString(0));
        return ids;
    }

    private List<(BoardQuestion Question, DateTimeOffset ChangedAt)> Ahead(DateTimeOffset now, int limit)
    {
        using var row = _sql.Ahead.Query(QuestionRow.Ticks(now), QuestionRow.Ticks(now + Snooze.Longest), limit);
        return [.. unreadable.ReadOn(row).Select(question => (question, QuestionRow.Time(row.GetInt64(row.FieldCount - 1))))];
    }

    /// <summary>A post that is part of a question on the board, or known already and rewritten.</summary>
    private bool Joins(BoardQuestion post)
    {
        if (post.Question.IsEdited && (Read(_sql.Find, post.Id.Value) ?? Read(_sql.FindPost, post.Id.Value)) is { } known)
        {
            if (known.Text != post.Question.Text)
                Change(new ChangeRequest(known.Id, known.Revision, new Rewrite(post.ArrivedAt, post.Question.Text)));
            return true;
        }
        if (post.Question is { ThreadId: null, InReplyTo: null } && post.TwinKey is null)
            return false;
        if (Read(_sql.Find, post.Id.Value) is not null || Exists(_sql.IsPruned, post.Id.Value) || Read(_sql.FindPost, post.Id.Value) is not null)
            return true;
        var joined = ConversationOf(post.Question).Select(question => (Question: question, Change: ConversationRules.OfPost(question, post)))
            .Concat(post.TwinKey is { } key && Read(_sql.FindTwin, key) is { } twin ? [(twin, ConversationRules.OfTwin(twin, post))] : [])
            .FirstOrDefault(pair => pair.Change is not null);
        if (joined.Change is null || !Change(new ChangeRequest(joined.Question.Id, joined.Question.Revision, joined.Change)).Applied)
            return false;
        _sql.AddPost.Execute(post.Id.Value, joined.Question.Id.Value);
        return true;
    }

    /// <summary>The questions a post may belong to: what it replies to, then what began in its thread.</summary>
    private List<BoardQuestion> ConversationOf(Question post)
    {
        var found = new List<BoardQuestion>();
        var source = new SourceId(post.Source);
        foreach (var id in ((string?[])[post.InReplyTo, post.ThreadId]).OfType<string>().Distinct().Select(id => QuestionId.From(source, id).Value))
        {
            if ((Read(_sql.Find, id) ?? Read(_sql.FindPost, id)) is { } question)
                found.Add(question);
        }
        if (post.ThreadId is { } thread)
        {
            using var row = _sql.FindThread.Query(post.Source, thread);
            found.AddRange(unreadable.ReadOn(row));
        }
        return found;
    }

    private BoardQuestion? Read(Statement statement, string key)
    {
        using var row = statement.Query(key);
        return row.Read() && unreadable.TryRead(row, out var question) ? question : null;
    }

    private static bool Exists(Statement statement, string key)
    {
        using var row = statement.Query(key);
        return row.Read();
    }

    private (BoardQuestion? Question, string? Damage) Find(QuestionId id)
    {
        using var row = _sql.Find.Query(id.Value);
        if (!row.Read())
            return (null, null);
        return unreadable.TryRead(row, out var question) ? (question, null) : (null, "its row on the board is damaged");
    }
}
