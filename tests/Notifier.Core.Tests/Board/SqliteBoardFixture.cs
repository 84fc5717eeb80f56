using Microsoft.Data.Sqlite;
using Notifier.Core.Board;
using Notifier.Sdk;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Notifier.Core.Tests.Board;

/// <summary>A board's file in a folder of its own.</summary>
public abstract class SqliteBoardFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("board");
    private readonly List<LogEvent> _log = [];

    private protected DirectoryInfo Folder => _folder;

    private protected IReadOnlyList<LogEvent> Log => _log;

    private protected string BoardFile => Path.Combine(_folder.FullName, "보드 #1.db");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Task<SqliteBoard> OpenAsync() =>
        SqliteBoard.OpenAsync(BoardFile, new LoggerConfiguration().WriteTo.Sink(new Recorder(_log)).CreateLogger(), default);

    private protected SqliteConnection Raw()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = BoardFile, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private protected static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Recorder(List<LogEvent> events) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            lock (events)
                events.Add(logEvent);
        }
    }
}
