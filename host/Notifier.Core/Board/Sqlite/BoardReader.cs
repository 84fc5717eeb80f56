using Microsoft.Data.Sqlite;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The queries, each on a connection of its own so that they see one moment and never wait for the writer.</summary>
internal sealed class BoardReader(string connectionString, UnreadableRows unreadable)
{
    /// <summary>Runs a query away from the caller's thread.</summary>
    /// <exception cref="BoardException">The file cannot be read.</exception>
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = new SqliteConnection(connectionString);
            try
            {
                connection.Open();
                using var moment = connection.BeginTransaction(deferred: true);
                return query(connection);
            }
            catch (SqliteException fault)
            {
                throw SqliteFault.Explain(connection.DataSource, fault);
            }
        },
        cancellationToken);

    public static Cursor? Cursor(SqliteConnection connection, SourceId source)
    {
        using var statement = new Statement(connection, "SELECT cursor FROM cursors WHERE source = @source", "@source");
        using var row = statement.Query(source.Value);
        return row.Read() ? new Cursor(row.GetString(0)) : null;
    }

    public BoardQuestion? Find(SqliteConnection connection, QuestionId id)
    {
        using var statement = new Statement(connection, $"SELECT {QuestionRow.Columns} FROM questions WHERE qid = @qid", "@qid");
        using var row = statement.Query(id.Value);
        return row.Read() && unreadable.TryRead(row, out var question) ? question : null;
    }

    public IReadOnlyList<BoardQuestion> ListById(SqliteConnection connection, string beginning, int limit)
    {
        using var statement = new Statement(
            connection, $"SELECT {QuestionRow.Columns} FROM questions WHERE qid >= @from AND qid < @to ORDER BY qid", "@from", "@to");
        using var row = statement.Query(beginning, beginning + '\uffff');
        return [.. unreadable.ReadOn(row).Take(limit)];
    }

    public IReadOnlyList<BoardQuestion> List(SqliteConnection connection, IReadOnlyCollection<QuestionState> states, int limit) =>
        [.. states.Distinct()
            .SelectMany(state => ListState(connection, state, limit))
            .OrderBy(found => found.Question.ArrivedAt)
            .ThenBy(found => found.Sequence)
            .Take(limit)
            .Select(found => found.Question)];

    public static IReadOnlyDictionary<QuestionState, int> Count(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT state, COUNT(*) FROM questions GROUP BY state");
        using var row = statement.Query();
        var counts = new Dictionary<QuestionState, int>();
        while (row.Read())
        {
            if (QuestionRow.TryStateOf(row.GetString(0)) is { } state)
                counts[state] = row.GetInt32(1);
        }
        return counts;
    }

    public static IReadOnlyDictionary<SpecialistId, DeskLoad> Loads(SqliteConnection connection)
    {
        using var statement = new Statement(
            connection,
            """
            SELECT specialist, last_assigned_at, ifnull(questions, 0) FROM desks LEFT JOIN held USING (specialist)
            """);
        using var row = statement.Query();
        var loads = new Dictionary<SpecialistId, DeskLoad>();
        while (row.Read())
            loads[new SpecialistId(row.GetString(0))] = new DeskLoad(row.GetInt32(2), QuestionRow.Time(row.GetInt64(1)));
        return loads;
    }

    public static IReadOnlyList<Absence> Absences(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT specialist, since, until, cover FROM absences ORDER BY specialist");
        using var row = statement.Query();
        var absences = new List<Absence>();
        while (row.Read())
        {
            absences.Add(new Absence(
                new SpecialistId(row.GetString(0)),
                QuestionRow.Time(row.GetInt64(1)),
                row.IsDBNull(2) ? null : QuestionRow.Time(row.GetInt64(2)),
                row.IsDBNull(3) ? null : new SpecialistId(row.GetString(3))));
        }
        return absences;
    }

    public IReadOnlyList<HistoryEntry> History(SqliteConnection connection, QuestionId id)
    {
        if (Find(connection, id) is not { } question)
            return [];
        using var statement = new Statement(
            connection, "SELECT revision, at, who, what, why, count, last_at FROM history WHERE qid = @qid ORDER BY revision", "@qid");
        using var row = statement.Query(id.Value);
        var entries = new List<HistoryEntry> { BoardRules.Arrival(question) };
        while (row.Read())
        {
            var who = row.IsDBNull(2) ? (SpecialistId?)null : new SpecialistId(row.GetString(2));
            entries.Add(new HistoryEntry(row.GetInt64(0), QuestionRow.Time(row.GetInt64(1)), who, row.GetString(3), row.GetString(4))
            {
                Count = row.GetInt32(5),
                LastAt = QuestionRow.Time(row.GetInt64(row.IsDBNull(6) ? 1 : 6)),
            });
        }
        return entries;
    }

    private List<(long Sequence, BoardQuestion Question)> ListState(SqliteConnection connection, QuestionState state, int limit)
    {
        using var statement = new Statement(
            connection, $"SELECT {QuestionRow.Columns}, seq FROM questions WHERE state = @state ORDER BY arrived_at, seq", "@state");
        using var row = statement.Query(QuestionRow.NameOf(state));
        return [.. unreadable.ReadOn(row).Take(limit).Select(question => (row.GetInt64(row.FieldCount - 1), question))];
    }
}
