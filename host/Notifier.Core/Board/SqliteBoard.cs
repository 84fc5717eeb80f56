using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;
using Notifier.Core.Specialists;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Board;

/// <summary>The board of one desktop: a SQLite file, which other processes may read meanwhile.</summary>
internal sealed partial class SqliteBoard : IQuestionBoard
{
    private const int PruneChunk = 500;

    private const int SettleChunk = 5000;

    private readonly UnreadableRows _unreadable;
    private readonly BoardReader _reader;
    private readonly WriteQueue _writes;
    private readonly Watchers _watchers;
    private readonly string _path;
    private readonly string _readConnection;
    private int _disposed;

    private SqliteBoard(BoardWriter writer, UnreadableRows unreadable)
    {
        _unreadable = unreadable;
        _path = writer.Path;
        _readConnection = ConnectionString(writer.Path, SqliteOpenMode.ReadOnly);
        _reader = new BoardReader(_readConnection, unreadable);
        _watchers = new Watchers(FindAsync);
        _writes = new WriteQueue(writer, OpenAgain, _watchers.Publish);
    }

    public IReadOnlyList<string> Faults => _unreadable.Lines;

    /// <summary>Opens the board, which is made when the file does not exist; an older one is brought to the present form.</summary>
    /// <param name="path">Full path of the file; its folder exists.</param>
    /// <param name="log">Where damaged rows are named.</param>
    /// <exception cref="BoardException">
    /// The file is damaged, another program's, a newer version's, or cannot be opened. It is left as it is.
    /// </exception>
    public static Task<SqliteBoard> OpenAsync(string path, ILogger log, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var unreadable = new UnreadableRows(log);
            return new SqliteBoard(OpenWriter(path, unreadable), unreadable);
        },
        cancellationToken);

    public Task<Cursor?> ReadCursorAsync(SourceId source, CancellationToken cancellationToken) =>
        ReadAsync(connection => BoardReader.Cursor(connection, source), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> AcceptAsync(
        SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter, CancellationToken cancellationToken)
    {
        BoardRules.CheckArrivals(arrivals);
        return _writes.RunAsync(writer => writer.Accept(source, arrivals, cursorAfter), cancellationToken);
    }

    public Task RetractAsync(SourceId source, IReadOnlyList<string> posts, DateTimeOffset at, CancellationToken cancellationToken) => _writes.RunAsync(
        writer =>
        {
            foreach (var post in posts)
                writer.Retract(QuestionId.From(source, post), at);
            return true;
        },
        cancellationToken);

    public Task<BoardQuestion?> FindAsync(QuestionId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => _reader.Find(connection, id), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListByIdAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => _reader.ListById(connection, beginning, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListAsync(
        IReadOnlyCollection<QuestionState> states, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => _reader.List(connection, states, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListDeskAsync(SpecialistId holder, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new DeskReader(connection, _unreadable).List(holder, limit), cancellationToken);

    public Task<int> CountNearAsync(SpecialistId holder, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(connection => new DeskReader(connection, _unreadable).CountNear(holder, now), cancellationToken);

    public Task<IReadOnlyList<CategoryId?>> ListOpenCategoriesAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => new OpenReader(connection, _unreadable).Categories(), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListOpenAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new OpenReader(connection, _unreadable).List(categories, restedBy, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListRestingAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new OpenReader(connection, _unreadable).ListResting(categories, restedBy, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListUnheardAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new OpenReader(connection, _unreadable).ListUnheard(limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListEndedOffersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new ClockReader(connection, _unreadable).EndedOffers(now, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListBrokenPromisesAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new ClockReader(connection, _unreadable).BrokenPromises(now, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListUnpromisedAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new ClockReader(connection, _unreadable).Unpromised(limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListIdleClaimsAsync(DateTimeOffset signedBy, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new ClockReader(connection, _unreadable).IdleClaims(signedBy, limit), cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListOverdueClaimsAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => new ClockReader(connection, _unreadable).OverdueClaims(limit), cancellationToken);

    public Task<DateTimeOffset?> FindDeadlineAsync(DateTimeOffset after, CancellationToken cancellationToken) =>
        ReadAsync(connection => new ClockReader(connection, _unreadable).Deadline(after), cancellationToken);

    public Task<bool> ForgetPromisesAsync(string rules, CancellationToken cancellationToken) =>
        _writes.RunAsync(writer => writer.ForgetPromises(rules), cancellationToken);

    public Task<IReadOnlyList<Absence>> ReadAbsencesAsync(CancellationToken cancellationToken) => ReadAsync(BoardReader.Absences, cancellationToken);

    public Task SetAbsenceAsync(Absence absence, CancellationToken cancellationToken) => _writes.RunAsync(
        writer =>
        {
            writer.SetAbsence(absence);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<QuestionState, int>> CountAsync(CancellationToken cancellationToken) =>
        ReadAsync(BoardReader.Count, cancellationToken);

    public Task<IReadOnlyDictionary<SpecialistId, DeskLoad>> ReadLoadsAsync(CancellationToken cancellationToken) =>
        ReadAsync(BoardReader.Loads, cancellationToken);

    public Task<IReadOnlyList<ChangeOutcome>> ChangeAsync(IReadOnlyList<ChangeRequest> requests, CancellationToken cancellationToken) =>
        _writes.RunAsync<IReadOnlyList<ChangeOutcome>>(writer => [.. requests.Select(writer.Change)], cancellationToken);

    public async Task<int> SettleAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var total = 0;
        while (await _writes.RunAsync(writer => writer.Settle(now, SettleChunk), cancellationToken) is > 0 and var settled)
            total += settled;
        return total;
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(QuestionId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => _reader.History(connection, id), cancellationToken);

    public IAsyncEnumerable<BoardQuestion> WatchAsync(CancellationToken cancellationToken) => _watchers.Add(cancellationToken);

    /// <summary>
    /// Forgets questions of a state, with their history: the answered and the ignored that have not changed since, others that
    /// arrived before. Their ids stay known, so that a source which yields them again does not bring them back.
    /// </summary>
    /// <returns>How many were forgotten.</returns>
    public async Task<int> PruneAsync(QuestionState state, DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var total = 0;
        while (await _writes.RunAsync(writer => writer.Prune(state, before, now, PruneChunk), cancellationToken) is > 0 and var pruned)
            total += pruned;
        return total;
    }

    /// <summary>Forgets also the ids of questions that were forgotten before then.</summary>
    public Task<int> ForgetIdsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _writes.RunAsync(writer => writer.ForgetIds(before), cancellationToken);

    /// <summary>Gives the room of what was forgotten back, and leaves no trace of it beside the file.</summary>
    /// <exception cref="BoardException">The file cannot be written.</exception>
    public Task CompactAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = new SqliteConnection(ConnectionString(_path, SqliteOpenMode.ReadWrite));
            try
            {
                connection.Open();
                BoardUpkeep.Compact(connection);
            }
            catch (SqliteException fault)
            {
                throw SqliteFault.Explain(_path, fault);
            }
        },
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        ForgetReaders();
        await _writes.DisposeAsync();
        _watchers.Complete();
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed == 1, this);
        try
        {
            return await _reader.RunAsync(query, cancellationToken);
        }
        catch (BoardException)
        {
            IsSuspect = true;
            throw;
        }
    }

    private static BoardWriter OpenWriter(string path, UnreadableRows unreadable)
    {
        var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            BoardSchema.Prepare(connection);
            return new BoardWriter(connection, unreadable);
        }
        catch (Exception fault)
        {
            connection.Dispose();
            if (fault is SqliteException engine)
                throw SqliteFault.Explain(path, engine);
            throw;
        }
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        Pooling = mode is SqliteOpenMode.ReadOnly,
        DefaultTimeout = 10,
    }.ToString();
}
