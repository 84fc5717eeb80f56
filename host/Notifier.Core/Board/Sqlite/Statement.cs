using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>SQL that is run again and again with other values, given in the order of the parameters' names.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">An open connection, which must outlive the statement.</param>
    /// <param name="sql">Made of constants: values go into parameters.</param>
    /// <param name="parameters">The names, each beginning with @.</param>
    public Statement(SqliteConnection connection, string sql, params IEnumerable<string> parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes constants.
        _command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <returns>The number of rows inserted, updated or deleted.</returns>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <returns>To be disposed before the statement is used again.</returns>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
