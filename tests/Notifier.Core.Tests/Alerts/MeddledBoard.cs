using Notifier.Core.Board;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A board on which something else happens just before the first change.</summary>
internal sealed class MeddledBoard(IQuestionBoard board, Func<Task> meddle) : IQuestionBoard
{
    private bool _meddled;

    public IReadOnlyList<string> Faults => board.Faults;

    public async Task<IReadOnlyList<ChangeOutcome>> ChangeAsync(IReadOnlyList<ChangeRequest> requests, CancellationToken cancellationToken)
    {
        if (!_meddled)
        {
            _meddled = true;
            await meddle();
        }
        return await board.ChangeAsync(requests, cancellationToken);
    }

    public Task<Cursor?> ReadCursorAsync(SourceId source, CancellationToken cancellationToken) =>
        board.ReadCursorAsync(source, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> AcceptAsync(
        SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter, CancellationToken cancellationToken) =>
        board.AcceptAsync(source, arrivals, cursorAfter, cancellationToken);

    public Task<BoardQuestion?> FindAsync(QuestionId id, CancellationToken cancellationToken) => board.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListAsync(
        IReadOnlyCollection<QuestionState> states, int limit, CancellationToken cancellationToken) =>
        board.ListAsync(states, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListDeskAsync(SpecialistId holder, int limit, CancellationToken cancellationToken) =>
        board.ListDeskAsync(holder, limit, cancellationToken);

    public Task<int> CountDeskAsync(SpecialistId holder, DateTimeOffset arrivedBy, CancellationToken cancellationToken) =>
        board.CountDeskAsync(holder, arrivedBy, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListEndedOffersAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        board.ListEndedOffersAsync(now, cancellationToken);

    public Task<IReadOnlyDictionary<QuestionState, int>> CountAsync(CancellationToken cancellationToken) =>
        board.CountAsync(cancellationToken);

    public Task<IReadOnlyDictionary<SpecialistId, DeskLoad>> ReadLoadsAsync(CancellationToken cancellationToken) =>
        board.ReadLoadsAsync(cancellationToken);

    public Task<int> SettleAsync(DateTimeOffset now, CancellationToken cancellationToken) => board.SettleAsync(now, cancellationToken);

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(QuestionId id, CancellationToken cancellationToken) =>
        board.ReadHistoryAsync(id, cancellationToken);

    public IAsyncEnumerable<BoardQuestion> WatchAsync(CancellationToken cancellationToken) => board.WatchAsync(cancellationToken);

    public ValueTask DisposeAsync() => board.DisposeAsync();
}
