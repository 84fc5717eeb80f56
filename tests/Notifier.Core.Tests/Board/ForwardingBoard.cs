using Notifier.Core.Board;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Board;

/// <summary>A board that leaves everything to another one.</summary>
internal class ForwardingBoard(IQuestionBoard board) : IQuestionBoard
{
    public IReadOnlyList<string> Faults => board.Faults;

    public virtual Task<IReadOnlyList<ChangeOutcome>> ChangeAsync(IReadOnlyList<ChangeRequest> requests, CancellationToken cancellationToken) =>
        board.ChangeAsync(requests, cancellationToken);

    public Task<Cursor?> ReadCursorAsync(SourceId source, CancellationToken cancellationToken) =>
        board.ReadCursorAsync(source, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> AcceptAsync(
        SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter, CancellationToken cancellationToken) =>
        board.AcceptAsync(source, arrivals, cursorAfter, cancellationToken);

    public Task RetractAsync(SourceId source, IReadOnlyList<string> posts, DateTimeOffset at, CancellationToken cancellationToken) =>
        board.RetractAsync(source, posts, at, cancellationToken);

    public Task<BoardQuestion?> FindAsync(QuestionId id, CancellationToken cancellationToken) => board.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListByIdAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        board.ListByIdAsync(beginning, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListAsync(
        IReadOnlyCollection<QuestionState> states, int limit, CancellationToken cancellationToken) =>
        board.ListAsync(states, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListDeskAsync(SpecialistId holder, int limit, CancellationToken cancellationToken) =>
        board.ListDeskAsync(holder, limit, cancellationToken);

    public Task<int> CountNearAsync(SpecialistId holder, DateTimeOffset now, CancellationToken cancellationToken) =>
        board.CountNearAsync(holder, now, cancellationToken);

    public Task<IReadOnlyList<CategoryId?>> ListOpenCategoriesAsync(CancellationToken cancellationToken) => board.ListOpenCategoriesAsync(cancellationToken);

    public virtual Task<IReadOnlyList<BoardQuestion>> ListOpenAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
        board.ListOpenAsync(categories, restedBy, limit, cancellationToken);

    public virtual Task<IReadOnlyList<BoardQuestion>> ListRestingAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
        board.ListRestingAsync(categories, restedBy, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListUnheardAsync(int limit, CancellationToken cancellationToken) =>
        board.ListUnheardAsync(limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListEndedOffersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        board.ListEndedOffersAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListBrokenPromisesAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        board.ListBrokenPromisesAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListUnpromisedAsync(int limit, CancellationToken cancellationToken) =>
        board.ListUnpromisedAsync(limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListIdleClaimsAsync(DateTimeOffset signedBy, int limit, CancellationToken cancellationToken) =>
        board.ListIdleClaimsAsync(signedBy, limit, cancellationToken);

    public Task<IReadOnlyList<BoardQuestion>> ListOverdueClaimsAsync(int limit, CancellationToken cancellationToken) =>
        board.ListOverdueClaimsAsync(limit, cancellationToken);

    public Task<DateTimeOffset?> FindDeadlineAsync(DateTimeOffset after, CancellationToken cancellationToken) =>
        board.FindDeadlineAsync(after, cancellationToken);

    public Task<bool> ForgetPromisesAsync(string rules, CancellationToken cancellationToken) =>
        board.ForgetPromisesAsync(rules, cancellationToken);

    public Task<IReadOnlyList<Absence>> ReadAbsencesAsync(CancellationToken cancellationToken) => board.ReadAbsencesAsync(cancellationToken);

    public Task SetAbsenceAsync(Absence absence, CancellationToken cancellationToken) =>
        board.SetAbsenceAsync(absence, cancellationToken);

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
