using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;
using Serilog.Core;

namespace Notifier.Core.Board.Care;

/// <summary>What a look over a whole board has found.</summary>
/// <param name="Questions">That can be read.</param>
/// <param name="Faults">One line each; empty: the board is sound.</param>
internal sealed record BoardFindings(int Questions, IReadOnlyList<string> Faults)
{
    public bool IsSound => Faults.Count == 0;
}

/// <summary>Looks a board over without changing it; also while a notifier uses it.</summary>
internal static class BoardCheck
{
    private const int MostFaults = 20;

    /// <summary>Every page, every index and every row. Does not throw for what is wrong with the file.</summary>
    public static BoardFindings Full(string path)
    {
        try
        {
            using var connection = BoardFiles.Open(path, SqliteOpenMode.ReadOnly);
            var faults = Engine(connection, $"PRAGMA integrity_check({MostFaults})");
            var unreadable = new UnreadableRows(Logger.None);
            var questions = CountReadable(connection, unreadable);
            return new BoardFindings(questions, [.. faults, .. unreadable.Lines.Take(MostFaults)]);
        }
        catch (SqliteException fault)
        {
            return new BoardFindings(0, [fault.Message]);
        }
    }

    /// <summary>Every page, but not what the indexes say of each other: a tenth of the time.</summary>
    /// <returns>What is wrong with the file; null when nothing is.</returns>
    /// <exception cref="SqliteException">It cannot be read now, which is no damage: the disk is full, or somebody keeps it locked.</exception>
    public static string? Quick(string path)
    {
        try
        {
            using var connection = BoardFiles.Open(path, SqliteOpenMode.ReadOnly);
            return Engine(connection, "PRAGMA quick_check(1)") is [var fault, ..] ? fault : null;
        }
        catch (SqliteException fault) when (SqliteFault.IsDamage(fault))
        {
            return fault.Message;
        }
    }

    private static IReadOnlyList<string> Engine(SqliteConnection connection, string sql) =>
        [.. BoardFiles.Lines(connection, sql).Where(line => line != "ok")];

    private static int CountReadable(SqliteConnection connection, UnreadableRows unreadable)
    {
        using var statement = new Statement(connection, $"SELECT {QuestionRow.Columns} FROM questions");
        using var row = statement.Query();
        return unreadable.ReadOn(row).Count();
    }
}
