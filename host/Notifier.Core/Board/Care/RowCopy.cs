using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;

namespace Notifier.Core.Board.Care;

/// <summary>Copies rows of one table from one board to another; rows that are there already stay as they are.</summary>
internal sealed class RowCopy
{
    /// <summary>Those of a question's id.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int LongestPrefix = 3;

    private readonly SqliteConnection _from;
    private readonly string _table;
    private readonly string _columns;
    private readonly string[] _names;
    private readonly Statement? _insert;

    public RowCopy(SqliteConnection from, SqliteConnection to, string table)
    {
        (_from, _table) = (from, table);
        // An older board lacks some columns; computed ones are not copied.
        var theirs = Try(() => ColumnsOf(from, table));
        _names = [.. ColumnsOf(to, table).Intersect(theirs, StringComparer.Ordinal)];
        _columns = string.Join(", ", _names);
        var parameters = _names.Select(name => "@" + name).ToArray();
        _insert = _names.Length == 0
            ? null
            : new Statement(to, $"INSERT OR IGNORE INTO {table} ({_columns}) VALUES ({string.Join(", ", parameters)})", parameters);
    }

    /// <summary>Everything until the first row that cannot be read.</summary>
    /// <param name="key">A column of whole numbers to tell of, or null.</param>
    /// <param name="copied">Told the key of each row.</param>
    public void CopyAll(string? key = null, Action<long>? copied = null)
    {
        foreach (var values in Try(() => Rows($"SELECT {_columns} FROM {_table}", null)))
        {
            if (Insert(values) && key is not null && values[Array.IndexOf(_names, key)] is long number)
                copied!(number);
        }
    }

    /// <summary>
    /// Everything that can be read of a table that is ordered by a text, its first column: from the start, from the end, and what lies
    /// between two damaged places by the text's first letters.
    /// </summary>
    public void CopyAround(string prefix = "")
    {
        if (CopyRange(prefix, "ASC") || CopyRange(prefix, "DESC") || prefix.Length == LongestPrefix)
            return;
        foreach (var letter in Letters)
            CopyAround(prefix + letter);
    }

    /// <returns>True when nothing of it is damaged.</returns>
    private bool CopyRange(string prefix, string order)
    {
        var key = _names.FirstOrDefault();
        var rows = Try(
            () => Rows($"SELECT {_columns} FROM {_table} WHERE {key} >= @value AND {key} < @value || char(1114111) ORDER BY {key} {order}", prefix),
            out var whole);
        rows.ForEach(row => Insert(row));
        return whole;
    }

    /// <returns>False when no such row could be taken over.</returns>
    public bool CopyWhere(string column, object value)
    {
        var rows = Try(() => Rows($"SELECT {_columns} FROM {_table} WHERE {column} = @value", value));
        // Every one of them, not only the first.
        return rows.ConvertAll(Insert).Contains(true);
    }

    /// <summary>What comes before the first fault of the engine.</summary>
    public static List<T> Try<T>(Func<IEnumerable<T>> read) => Try(read, out _);

    /// <param name="read">Reads one after the other.</param>
    /// <param name="whole">There was no fault.</param>
    public static List<T> Try<T>(Func<IEnumerable<T>> read, out bool whole)
    {
        whole = false;
        var found = new List<T>();
        try
        {
            foreach (var one in read())
                found.Add(one);
            whole = true;
        }
        catch (SqliteException)
        {
            // As far as it can be read.
        }
        return found;
    }

    /// <returns>False: it was there already, or what stands in the damaged row is nothing that a row can hold.</returns>
    private bool Insert(object[] values)
    {
        try
        {
            return _insert!.Execute(values) == 1;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_MISMATCH)
        {
            return false;
        }
    }

    private IEnumerable<object[]> Rows(string sql, object? value)
    {
        if (_insert is null)
            yield break;
        using var statement = value is null ? new Statement(_from, sql) : new Statement(_from, sql, "@value");
        using var row = value is null ? statement.Query() : statement.Query(value);
        while (row.Read())
        {
            var values = new object[row.FieldCount];
            row.GetValues(values);
            yield return values;
        }
    }

    private static IEnumerable<string> ColumnsOf(SqliteConnection connection, string table) =>
        BoardFiles.Lines(connection, $"SELECT name FROM pragma_table_xinfo('{table}') WHERE hidden = 0");
}
