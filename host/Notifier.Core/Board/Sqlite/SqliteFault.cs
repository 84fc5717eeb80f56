using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Notifier.Core.Board.Sqlite;

/// <summary>Turns the engine's error codes into words that help.</summary>
internal static class SqliteFault
{
    /// <summary>The fault lies with the file or the disk, not with what was to be written.</summary>
    public static bool IsOfTheFile(SqliteException fault) => fault.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED or SQLITE_READONLY
        or SQLITE_IOERR or SQLITE_CORRUPT or SQLITE_FULL or SQLITE_CANTOPEN or SQLITE_NOTADB;

    public static BoardException Explain(string path, SqliteException fault)
    {
        var remedy = fault.SqliteErrorCode switch
        {
            SQLITE_CORRUPT or SQLITE_NOTADB =>
                "the file is damaged or no board at all. It was left as it is: put a copy back, or move it away to begin an empty board",
            SQLITE_FULL => "the disk is full: make room, the change was not stored",
            SQLITE_BUSY or SQLITE_LOCKED => "another program keeps it locked: close it and try again",
            SQLITE_READONLY or SQLITE_PERM or SQLITE_CANTOPEN or SQLITE_AUTH =>
                "it cannot be opened for writing: check that the folder exists and belongs to you",
            SQLITE_IOERR => "the disk reported an error: check it, the change was not stored",
            _ => "the change was not stored",
        };
        return new BoardException($"board {path}: {remedy} ({fault.Message})", fault);
    }
}
