using System.Collections.Concurrent;
using Notifier.Core.Board;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Faults;

/// <summary>A board as far as sources know it: cursors and arrivals.</summary>
internal sealed class RecordingBoard : IQuestionBoard
{
    private readonly ConcurrentDictionary<SourceId, Cursor> _cursors = [];

    public ConcurrentQueue<BoardQuestion> Arrivals { get; } = [];

    /// <summary>The times by which it was settled.</summary>
    public ConcurrentQueue<DateTimeOffset> Settled { get; } = [];

    public Queue<Exception> Refusals { get; } = [];

    public IReadOnlyList<string> Faults => [];

    public Task<Cursor?> ReadCursorAsync(SourceId source, CancellationToken cancellationToken)
    {
        if (Refusals.TryDequeue(out var refusal))
            throw refusal;
        return Task.FromResult<Cursor?>(_cursors.TryGetValue(source, out var cursor) ? cursor : null);
    }

    public Task<IReadOnlyList<BoardQuestion>> AcceptAsync(
        SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter, CancellationToken cancellationToken)
    {
        foreach (var arrival in arrivals)
            Arrivals.Enqueue(arrival);
        if (cursorAfter is { } cursor)
            _cursors[source] = cursor;
        return Task.FromResult(arrivals);
    }

    public Task RetractAsync(SourceId source, IReadOnlyList<string> posts, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<BoardQuestion?> FindAsync(QuestionId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListByIdAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListAsync(IReadOnlyCollection<QuestionState> states, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListDeskAsync(SpecialistId holder, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<int> CountNearAsync(SpecialistId holder, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CategoryId?>> ListOpenCategoriesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListOpenAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListRestingAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListUnheardAsync(int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListEndedOffersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListBrokenPromisesAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListUnpromisedAsync(int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListIdleClaimsAsync(DateTimeOffset signedBy, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<BoardQuestion>> ListOverdueClaimsAsync(int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DateTimeOffset?> FindDeadlineAsync(DateTimeOffset after, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> ForgetPromisesAsync(string rules, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Absence>> ReadAbsencesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetAbsenceAsync(Absence absence, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<QuestionState, int>> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<SpecialistId, DeskLoad>> ReadLoadsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ChangeOutcome>> ChangeAsync(IReadOnlyList<ChangeRequest> requests, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<int> SettleAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Refusals.TryDequeue(out var refusal))
            throw refusal;
        Settled.Enqueue(now);
        return Task.FromResult(0);
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(QuestionId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<BoardQuestion> WatchAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
