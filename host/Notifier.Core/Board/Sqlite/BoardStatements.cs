using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The SQL of the writer, prepared once.</summary>
internal sealed class BoardStatements : IDisposable
{
    private static readonly string[] Stored = [.. QuestionRow.Fixed, .. QuestionRow.Changing, "changed_at"];

    private readonly SqliteConnection _connection;
    private readonly List<Statement> _all = [];

    public BoardStatements(SqliteConnection connection)
    {
        _connection = connection;
        Begin = Prepare("BEGIN IMMEDIATE");
        Commit = Prepare("COMMIT");
        Rollback = Prepare("ROLLBACK");
        Insert = Prepare(
            $"""
            INSERT INTO questions ({string.Join(", ", Stored)})
            SELECT {string.Join(", ", Stored.Select(Parameter))} 
            WHERE NOT EXISTS (SELECT 1 FROM pruned WHERE qid = @qid)
            ON CONFLICT (qid) DO NOTHING
            """,
            [.. Stored.Select(Parameter)]);
        SetCursor = Prepare(
            "INSERT INTO cursors VALUES (@source, @cursor) ON CONFLICT DO UPDATE SET cursor = excluded.cursor", "@source", "@cursor");
        Find = Prepare($"SELECT {QuestionRow.Columns} FROM questions WHERE qid = @qid", "@qid");
        Update = Prepare(
            $"""
            UPDATE questions SET {string.Join(", ", QuestionRow.Changing.Select(name => $"{name} = @{name}"))}, changed_at = @changed_at
            WHERE qid = @qid AND revision = @revision - 1
            """,
            [.. QuestionRow.Changing.Select(Parameter), "@changed_at", "@qid"]);
        AddHistory = Prepare(
            "INSERT INTO history (qid, revision, at, who, what, why) VALUES (@qid, @revision, @at, @who, @what, @why)",
            "@qid",
            "@revision",
            "@at",
            "@who",
            "@what",
            "@why");
        CountHistory = Prepare(
            """
            UPDATE history SET count = count + 1, last_at = @at WHERE qid = @qid AND revision = (
                SELECT max(revision) FROM history WHERE qid = @qid AND who IS NULL AND what = @what AND why = @why
                AND revision > (SELECT ifnull(max(revision), 0) FROM history WHERE qid = @qid AND who IS NOT NULL))
            """,
            "@qid",
            "@at",
            "@what",
            "@why");
        Assign = Prepare(
            """
            INSERT INTO desks VALUES (@specialist, @at)
            ON CONFLICT DO UPDATE SET last_assigned_at = max(last_assigned_at, excluded.last_assigned_at)
            """,
            "@specialist",
            "@at");
        Ahead = Prepare(
            $"""
            SELECT {QuestionRow.Columns}, changed_at FROM questions
            WHERE state IN ('open', 'offered', 'claimed') AND (snoozed_until > @latest OR @now < max(
                changed_at, arrived_at, ifnull(offered_at, 0), ifnull(claimed_at, 0), ifnull(shown_at, 0), ifnull(passed_at, 0), ifnull(overdue_at, 0), ifnull(sign_at, 0)))
            LIMIT @limit
            """,
            "@now",
            "@latest",
            "@limit");
        SettleDone = Prepare(
            "UPDATE questions INDEXED BY questions_to_prune SET changed_at = @now WHERE state IN ('answered', 'closed', 'ignored') AND changed_at > @now", "@now");
        SettleDesks = Prepare("UPDATE desks SET last_assigned_at = @now WHERE last_assigned_at > @now", "@now");
        OldDone = Prepare(
            """
            SELECT qid FROM questions INDEXED BY questions_to_prune
            WHERE state IN ('answered', 'closed', 'ignored') AND state = @state AND changed_at < @before
            ORDER BY changed_at, qid LIMIT @limit
            """,
            "@state",
            "@before",
            "@limit");
        OldLive = Prepare(
            "SELECT qid FROM questions WHERE state = @state AND arrived_at < @before ORDER BY arrived_at, seq LIMIT @limit",
            "@state",
            "@before",
            "@limit");
        SetRules = Prepare(
            "INSERT INTO promises VALUES (1, @rules) ON CONFLICT DO UPDATE SET rules = excluded.rules WHERE rules <> excluded.rules", "@rules");
        ForgetPromises = Prepare(
            """
            UPDATE questions SET warn_at = NULL, answer_by = NULL, overdue_at = NULL
            WHERE state IN ('open', 'offered', 'claimed') AND answer_by IS NOT NULL
            """);
        FindPost = Prepare(
            $"SELECT {QuestionRow.Columns} FROM questions WHERE qid = (SELECT question FROM posts WHERE qid = @qid)", "@qid");
        FindThread = Prepare(
            $"SELECT {QuestionRow.Columns} FROM questions INDEXED BY questions_by_thread WHERE source = @source AND thread = @thread ORDER BY seq", "@source", "@thread");
        FindTwin = Prepare(
            $"SELECT {QuestionRow.Columns} FROM questions INDEXED BY questions_by_twin WHERE twin = @twin ORDER BY arrived_at DESC LIMIT 1", "@twin");
        AddPost = Prepare("INSERT INTO posts VALUES (@qid, @question) ON CONFLICT DO NOTHING", "@qid", "@question");
        KeepPosts = Prepare("INSERT INTO pruned (qid, at) SELECT qid, @at FROM posts WHERE question = @qid ON CONFLICT DO NOTHING", "@at", "@qid");
        IsPruned = Prepare("SELECT 1 FROM pruned WHERE qid = @qid", "@qid");
        SetAbsence = Prepare("INSERT OR REPLACE INTO absences VALUES (@specialist, @since, @until, @cover)", "@specialist", "@since", "@until", "@cover");
        KeepKey = Prepare("INSERT INTO pruned (qid, at) VALUES (@qid, @at) ON CONFLICT DO NOTHING", "@qid", "@at");
        Delete = Prepare("DELETE FROM questions WHERE qid = @qid", "@qid");
        ForgetKeys = Prepare("DELETE FROM pruned WHERE at < @before", "@before");
    }

    public Statement Begin { get; }

    public Statement Commit { get; }

    public Statement Rollback { get; }

    /// <summary>Takes the fixed values, the changing values and the time of the change. No row: the question is known.</summary>
    public Statement Insert { get; }

    public Statement SetCursor { get; }

    public Statement Find { get; }

    /// <summary>Takes the changing values, the time of the change and the id. No row: the revision was not the one before.</summary>
    public Statement Update { get; }

    public Statement AddHistory { get; }

    /// <summary>Takes the id, the time, what and why. No row: the host did nothing like it since a person did something.</summary>
    public Statement CountHistory { get; }

    public Statement Assign { get; }

    /// <summary>Takes now and the latest end of a snooze; gives the questions that lie ahead, each with the time of its last change.</summary>
    public Statement Ahead { get; }

    public Statement SettleDone { get; }

    public Statement SettleDesks { get; }

    /// <summary>Takes state, time and limit; gives the ids of those in the state since before the time.</summary>
    public Statement OldDone { get; }

    /// <summary>Takes state, time and limit; gives the ids of those that arrived before the time.</summary>
    public Statement OldLive { get; }

    /// <summary>Takes the rules. No row: they are the same.</summary>
    public Statement SetRules { get; }

    public Statement ForgetPromises { get; }

    /// <summary>Takes a post's id; gives the question it joined.</summary>
    public Statement FindPost { get; }

    /// <summary>Takes source and thread; gives the questions of that thread, the first first.</summary>
    public Statement FindThread { get; }

    /// <summary>Takes the key of twins; gives the newest question of it.</summary>
    public Statement FindTwin { get; }

    /// <summary>Takes a post's id and the question it joined.</summary>
    public Statement AddPost { get; }

    /// <summary>Takes the time and a question's id: its posts stay known.</summary>
    public Statement KeepPosts { get; }

    public Statement IsPruned { get; }

    /// <summary>Takes who, since when, until when, and who is asked instead.</summary>
    public Statement SetAbsence { get; }

    public Statement KeepKey { get; }

    public Statement Delete { get; }

    public Statement ForgetKeys { get; }

    public void Dispose()
    {
        foreach (var statement in _all)
            statement.Dispose();
    }

    private Statement Prepare(string sql, params string[] parameters)
    {
        var statement = new Statement(_connection, sql, parameters);
        _all.Add(statement);
        return statement;
    }

    private static string Parameter(string column) => "@" + column;
}
