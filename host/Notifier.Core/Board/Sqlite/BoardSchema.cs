using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The tables, and how an older file comes to have them. Times are UTC ticks of 100 ns since the year 1.</summary>
internal static class BoardSchema
{
    /// <summary>Marks a file as a board: "NTFY" in ASCII.</summary>
    private const long ApplicationId = 0x4E544659;

    /// <summary>Step n takes a file from version n to n + 1. Never edit one that was released: append.</summary>
    private static readonly string[] Steps =
    [
        """
        PRAGMA application_id = 0x4E544659;
        CREATE TABLE questions (
            seq            INTEGER PRIMARY KEY AUTOINCREMENT,
            qid            TEXT NOT NULL UNIQUE,
            source         TEXT NOT NULL,
            native_id      TEXT NOT NULL,
            text           TEXT NOT NULL,
            channel        TEXT NOT NULL,
            author         TEXT NOT NULL,
            is_own_post    INTEGER NOT NULL,
            url            TEXT,
            posted_at      INTEGER,
            language       TEXT,
            in_reply_to    TEXT,
            arrived_at     INTEGER NOT NULL,
            classification TEXT NOT NULL,
            state          TEXT NOT NULL,
            revision       INTEGER NOT NULL,
            holder         TEXT,
            tier           INTEGER NOT NULL,
            candidates     TEXT NOT NULL,
            offered_at     INTEGER,
            offer_ends_at  INTEGER,
            claimed_at     INTEGER,
            snoozed_until  INTEGER,
            shown_at       INTEGER,
            passed         TEXT NOT NULL,
            passed_at      INTEGER,
            changed_at     INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX questions_by_arrival ON questions (state, arrived_at, seq);
        CREATE INDEX questions_by_holder ON questions (holder) WHERE state IN ('offered', 'claimed');
        CREATE INDEX questions_by_offer_end ON questions (offer_ends_at) WHERE state = 'offered';
        CREATE INDEX questions_to_prune ON questions (changed_at) WHERE state IN ('answered', 'ignored');

        CREATE TABLE history (
            qid      TEXT NOT NULL REFERENCES questions (qid) ON DELETE CASCADE,
            revision INTEGER NOT NULL,
            at       INTEGER NOT NULL,
            who      TEXT,
            what     TEXT NOT NULL,
            why      TEXT NOT NULL,
            PRIMARY KEY (qid, revision)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cursors (source TEXT PRIMARY KEY, cursor TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE desks (specialist TEXT PRIMARY KEY, last_assigned_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE pruned (qid TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """,
        """
        ALTER TABLE history ADD COLUMN count INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE history ADD COLUMN last_at INTEGER;
        """,
        """
        ALTER TABLE pruned ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
        UPDATE pruned SET at = unixepoch() * 10000000 + 621355968000000000;
        """,
        """
        DROP INDEX questions_by_holder;
        CREATE INDEX questions_by_desk ON questions (holder, state, arrived_at, seq, snoozed_until) WHERE holder IS NOT NULL;
        CREATE INDEX questions_by_snooze ON questions (holder, snoozed_until) WHERE snoozed_until IS NOT NULL;

        CREATE TABLE held (specialist TEXT PRIMARY KEY, questions INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO held SELECT holder, COUNT(*) FROM questions WHERE state IN ('offered', 'claimed') AND holder IS NOT NULL GROUP BY holder;
        CREATE TRIGGER held_when_inserted AFTER INSERT ON questions WHEN NEW.state IN ('offered', 'claimed') AND NEW.holder IS NOT NULL
        BEGIN
            INSERT INTO held VALUES (NEW.holder, 1) ON CONFLICT DO UPDATE SET questions = questions + 1;
        END;
        CREATE TRIGGER held_when_deleted AFTER DELETE ON questions WHEN OLD.state IN ('offered', 'claimed')
        BEGIN
            UPDATE held SET questions = questions - 1 WHERE specialist = OLD.holder;
        END;
        CREATE TRIGGER held_when_changed AFTER UPDATE OF state, holder ON questions
        WHEN OLD.holder IS NOT NEW.holder OR (OLD.state IN ('offered', 'claimed')) <> (NEW.state IN ('offered', 'claimed'))
        BEGIN
            UPDATE held SET questions = questions - 1 WHERE specialist = OLD.holder AND OLD.state IN ('offered', 'claimed');
            INSERT INTO held SELECT NEW.holder, 1 WHERE NEW.state IN ('offered', 'claimed') AND NEW.holder IS NOT NULL
            ON CONFLICT DO UPDATE SET questions = questions + 1;
        END;
        """,
        """
        ALTER TABLE questions ADD COLUMN category TEXT GENERATED ALWAYS AS (
            CASE WHEN json_valid(classification) THEN ifnull(json_extract(classification, '$.category'), '') ELSE '' END) VIRTUAL;
        ALTER TABLE questions ADD COLUMN unheard INTEGER GENERATED ALWAYS AS (
            CASE WHEN json_valid(classification) THEN json_extract(classification, '$.category') IS NULL
                AND json_extract(classification, '$.ignoredBecause') IS NULL
                AND ifnull(json_array_length(classification, '$.silent'), 0) > 0 ELSE 0 END) VIRTUAL;
        CREATE INDEX questions_to_offer ON questions (category, arrived_at, seq) WHERE state = 'open' AND passed_at IS NULL;
        CREATE INDEX questions_passed ON questions (category, arrived_at, seq, passed_at) WHERE state = 'open' AND passed_at IS NOT NULL;
        CREATE INDEX questions_at_rest ON questions (category, passed_at) WHERE state = 'open' AND passed_at IS NOT NULL;
        CREATE INDEX questions_unheard ON questions (arrived_at, seq) WHERE state = 'open' AND unheard = 1;
        """,
        "CREATE TABLE signature (one INTEGER PRIMARY KEY CHECK (one = 1), token TEXT NOT NULL) STRICT",
        """
        ALTER TABLE questions ADD COLUMN warn_at INTEGER;
        ALTER TABLE questions ADD COLUMN answer_by INTEGER;
        ALTER TABLE questions ADD COLUMN overdue_at INTEGER;
        ALTER TABLE questions ADD COLUMN sign_at INTEGER;
        ALTER TABLE questions ADD COLUMN life TEXT;
        UPDATE questions SET sign_at = claimed_at WHERE state = 'claimed';
        DROP INDEX questions_to_prune;
        CREATE INDEX questions_to_prune ON questions (changed_at) WHERE state IN ('answered', 'closed', 'ignored');
        CREATE INDEX questions_by_promise ON questions (answer_by)
            WHERE state IN ('open', 'offered', 'claimed') AND overdue_at IS NULL;
        CREATE INDEX questions_by_sign ON questions (sign_at) WHERE state = 'claimed';
        CREATE INDEX questions_overdue ON questions (answer_by) WHERE state = 'claimed' AND overdue_at IS NOT NULL;
        ALTER TABLE questions ADD COLUMN thread TEXT;
        ALTER TABLE questions ADD COLUMN author_id TEXT;
        ALTER TABLE questions ADD COLUMN attachments TEXT;
        ALTER TABLE questions ADD COLUMN twin TEXT;
        CREATE INDEX questions_by_thread ON questions (source, thread) WHERE thread IS NOT NULL;
        CREATE INDEX questions_by_twin ON questions (twin, arrived_at) WHERE twin IS NOT NULL;
        CREATE TABLE posts (qid TEXT PRIMARY KEY, question TEXT NOT NULL REFERENCES questions (qid) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
        CREATE INDEX posts_by_question ON posts (question);
        CREATE TABLE absences (specialist TEXT PRIMARY KEY, since INTEGER NOT NULL, until INTEGER, cover TEXT) STRICT, WITHOUT ROWID;
        CREATE TABLE promises (one INTEGER PRIMARY KEY CHECK (one = 1), rules TEXT NOT NULL) STRICT;
        """,
    ];

    /// <summary>Brings the file to the present version and sets the connection up.</summary>
    /// <exception cref="BoardException">It is no board, or a newer program's; it was not touched.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        var outdated = CheckVersion(connection) < Steps.Length;
        Execute(connection, $"{BoardUpkeep.ShrinkNewFile}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {BoardUpkeep.OverwriteDeleted}");
        if (outdated)
            Migrate(connection);
        BoardUpkeep.Rewrite(connection);
    }

    private static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        for (var version = CheckVersion(connection); version < Steps.Length; version++)
            Execute(connection, $"{Steps[version]}; PRAGMA user_version = {version + 1}");
        transaction.Commit();
    }

    private static int CheckVersion(SqliteConnection connection)
    {
        var version = (int)Scalar(connection, "PRAGMA user_version");
        var foreign = Scalar(connection, "PRAGMA application_id") != ApplicationId;
        if (foreign && Scalar(connection, "SELECT COUNT(*) FROM sqlite_schema") > 0)
            throw new BoardException($"board {connection.DataSource}: the file belongs to another program; name a different folder");
        if (version > Steps.Length)
        {
            throw new BoardException(
                $"board {connection.DataSource}: written by a newer version of Notifier " +
                $"(format {version}, this one knows {Steps.Length}); install that version, or name a different folder");
        }
        return version;
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        using var row = statement.Query();
        row.Read();
        return row.GetInt64(0);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Execute();
    }
}
