using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>Keeps what was forgotten from living on in the file: in its free pages, and in the log beside it.</summary>
internal static class BoardUpkeep
{
    private const int Incremental = 2;
    private const int Chunk = 500;

    /// <summary>Before the first table is made: lets the file shrink. No effect on an older file; see <see cref="Rewrite"/>.</summary>
    public const string ShrinkNewFile = "PRAGMA auto_vacuum = INCREMENTAL";

    /// <summary>What this connection deletes is overwritten.</summary>
    public const string OverwriteDeleted = "PRAGMA secure_delete = ON";

    /// <summary>Writes a file of an earlier build anew, once: what was deleted in it is gone, and from now on it can shrink.</summary>
    public static void Rewrite(SqliteConnection connection)
    {
        if (Read(connection, "PRAGMA auto_vacuum") == Incremental)
            return;
        try
        {
            Run(connection, $"{ShrinkNewFile}; VACUUM");
        }
        catch (SqliteException)
        {
            // No room, or somebody reads it: it works as it is, and the next start tries again.
        }
    }

    /// <summary>Gives free pages back, some at a time so that nobody waits long to write, and empties the log.</summary>
    public static void Compact(SqliteConnection connection)
    {
        Run(connection, "PRAGMA busy_timeout = 5000");
        for (var free = Free(connection); free > 0;)
        {
            Run(connection, $"PRAGMA incremental_vacuum({Chunk})");
            var left = Free(connection);
            if (left >= free)
                break;
            free = left;
        }
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static long Free(SqliteConnection connection) => Read(connection, "PRAGMA freelist_count");

    private static long Read(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        using var row = statement.Query();
        row.Read();
        return row.GetInt64(0);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        using var row = statement.Query();
        do
        {
            // A pragma that works in steps does one for each row that is read.
            while (row.Read())
            {
            }
        }
        while (row.NextResult());
    }
}
