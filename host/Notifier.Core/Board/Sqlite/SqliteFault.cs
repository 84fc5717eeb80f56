using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Notifier.Core.Board.Sqlite;

/// <summary>Turns the engine's error codes into words that help.</summary>
internal static class SqliteFault
{
    private const string Full = "the disk is full: make room";

    /// <summary>With less than that some changes still fit into the room there is, and others do not.</summary>
    private const long LeastRoom = 1024 * 1024;

    /// <summary>The fault lies with the file or the disk, not with what was to be written.</summary>
    public static bool IsOfTheFile(SqliteException fault) => fault.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED or SQLITE_READONLY
        or SQLITE_IOERR or SQLITE_CORRUPT or SQLITE_FULL or SQLITE_CANTOPEN or SQLITE_NOTADB;

    /// <summary>What was read makes no sense.</summary>
    public static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_NOTADB;

    public static BoardException Explain(string path, SqliteException fault)
    {
        var remedy = fault.SqliteErrorCode switch
        {
            SQLITE_CORRUPT or SQLITE_NOTADB =>
                "the file is damaged or no board at all. It was left as it is: \"notifier board repair\" keeps what can be read of it; " +
                "or put a copy back, or move it away to begin an empty board",
            SQLITE_FULL => $"{Full}, the change was not stored",
            SQLITE_IOERR or SQLITE_CANTOPEN when HasNoRoom(path) => $"{Full}, the change was not stored",
            SQLITE_BUSY or SQLITE_LOCKED => "another program keeps it locked: close it and try again",
            SQLITE_READONLY or SQLITE_PERM or SQLITE_CANTOPEN or SQLITE_AUTH =>
                "it cannot be opened for writing: check that the folder exists and belongs to you",
            SQLITE_IOERR => "the disk reported an error: check it, the change was not stored",
            _ => "the change was not stored",
        };
        return new BoardException($"board {path}: {remedy} ({fault.Message})", fault);
    }

    /// <summary>A full disk in words; null when there is room.</summary>
    public static string? FullDisk(string path) => HasNoRoom(path) ? $"board {path}: {Full}" : null;

    /// <summary>The engine calls a full disk full only where it lacks room for a page; elsewhere it is an error like any other.</summary>
    private static bool HasNoRoom(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace < LeastRoom;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
