using System.Globalization;
using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;

namespace Notifier.Core.Board.Care;

/// <summary>A board's file with the two that SQLite keeps beside it, which belong together.</summary>
internal static class BoardFiles
{
    private static readonly string[] Endings = ["", "-wal", "-shm"];

    /// <summary>What belongs to the board at that path and is there.</summary>
    public static IEnumerable<string> Of(string path) => Endings.Select(ending => path + ending).Where(File.Exists);

    public static void Delete(string path)
    {
        foreach (var file in Of(path))
            File.Delete(file);
    }

    /// <summary>Moves a board to a name that tells when it was put aside.</summary>
    /// <returns>The new path.</returns>
    public static string PutAside(string path, DateTimeOffset now)
    {
        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.damaged-{now.UtcDateTime:yyyyMMdd-HHmmss}");
        foreach (var file in Of(path).ToList())
            File.Move(file, string.Concat(aside, file.AsSpan(path.Length)), overwrite: true);
        return aside;
    }

    /// <summary>A connection of its own, that sees the file as it is on disk now.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 10,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static IReadOnlyList<string> Lines(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        using var row = statement.Query();
        var lines = new List<string>();
        while (row.Read())
            lines.Add(row.GetString(0));
        return lines;
    }
}
