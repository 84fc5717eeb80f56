using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>The truth about every question. Safe to call from any thread; every call is durable when it returns.</summary>
internal interface IQuestionBoard : IAsyncDisposable
{
    /// <summary>The cursor stored with the last accepted batch of the source, or null.</summary>
    Task<Cursor?> ReadCursorAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a batch and the cursor after it in one transaction. A question whose id is known already, in the batch or on
    /// the board, is left as it was, or rewritten when it says that it was edited. A post that <see cref="ConversationRules"/> find to be
    /// part of a question on the board changes that question instead. Each new or changed question is announced to <see cref="WatchAsync"/>.
    /// </summary>
    /// <param name="source">Whose cursor it is.</param>
    /// <param name="arrivals">Questions in state open or ignored, revision 1. A lone surrogate is stored as U+FFFD.</param>
    /// <param name="cursorAfter">The new cursor, or null to leave the stored one.</param>
    /// <returns>The questions that were new, in the order given.</returns>
    Task<IReadOnlyList<BoardQuestion>> AcceptAsync(
        SourceId source, IReadOnlyList<BoardQuestion> arrivals, Cursor? cursorAfter, CancellationToken cancellationToken);

    /// <summary>Posts of a source were deleted by their authors; what the board does not hold is passed over.</summary>
    /// <param name="posts">Native ids.</param>
    Task RetractAsync(SourceId source, IReadOnlyList<string> posts, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The question, or null when the board does not hold it.</summary>
    Task<BoardQuestion?> FindAsync(QuestionId id, CancellationToken cancellationToken);

    /// <summary>Questions whose id begins so, in the order of their ids.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListByIdAsync(string beginning, int limit, CancellationToken cancellationToken);

    /// <summary>Questions in the given states, oldest arrival first; of those that arrived together, the first accepted first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListAsync(IReadOnlyCollection<QuestionState> states, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What is offered to or claimed by somebody, oldest arrival first. Of what waits for them no more than the limit, those that
    /// came first; so too of what they claimed; and of what they snoozed, those that come back first.
    /// </summary>
    Task<IReadOnlyList<BoardQuestion>> ListDeskAsync(SpecialistId holder, int limit, CancellationToken cancellationToken);

    /// <summary>How many questions that are offered to or claimed by somebody are nearly due, or overdue, at that time.</summary>
    Task<int> CountNearAsync(SpecialistId holder, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The categories of the open questions, each once; null stands for the questions without one.</summary>
    Task<IReadOnlyList<CategoryId?>> ListOpenCategoriesAsync(CancellationToken cancellationToken);

    /// <summary>Open questions of the given categories, null for those without one, that nobody passed after the time. Oldest arrival first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListOpenAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken);

    /// <summary>The other open questions of the categories: those somebody passed after the time. Oldest arrival first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListRestingAsync(
        IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken);

    /// <summary>Open questions without a category that a filter had no say about. Oldest arrival first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListUnheardAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Offered questions whose offer ends at that time or before, the earliest end first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListEndedOffersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Questions nobody has answered that were promised an answer by that time or before and are not overdue yet, the earliest first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListBrokenPromisesAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Live questions without a promise. In no order.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListUnpromisedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Claimed questions whose holder gave the last sign of life at that time or before, the longest ago first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListIdleClaimsAsync(DateTimeOffset signedBy, int limit, CancellationToken cancellationToken);

    /// <summary>Claimed questions that are overdue, the longest first.</summary>
    Task<IReadOnlyList<BoardQuestion>> ListOverdueClaimsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The next end of an offer or of a promise after that time; null: none.</summary>
    Task<DateTimeOffset?> FindDeadlineAsync(DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Takes back all promises of live questions, as if they had never been made, unless they were made by the same rules.</summary>
    /// <param name="rules">By what promises are reckoned from now on.</param>
    /// <returns>Whether the rules are others.</returns>
    Task<bool> ForgetPromisesAsync(string rules, CancellationToken cancellationToken);

    /// <summary>Who was said to be away, whether it is over or not.</summary>
    Task<IReadOnlyList<Absence>> ReadAbsencesAsync(CancellationToken cancellationToken);

    /// <summary>Keeps that somebody is away, in place of what was said before.</summary>
    Task SetAbsenceAsync(Absence absence, CancellationToken cancellationToken);

    /// <summary>How many questions are in each state; a state without any is absent.</summary>
    Task<IReadOnlyDictionary<QuestionState, int>> CountAsync(CancellationToken cancellationToken);

    /// <summary>What each specialist holds and when they were last asked; somebody never asked is absent.</summary>
    Task<IReadOnlyDictionary<SpecialistId, DeskLoad>> ReadLoadsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the changes in one transaction, each only if its question is still at the expected revision and
    /// <see cref="BoardRules"/> allow it. One that fails leaves the others standing.
    /// </summary>
    /// <returns>One outcome a change, in the order given.</returns>
    Task<IReadOnlyList<ChangeOutcome>> ChangeAsync(IReadOnlyList<ChangeRequest> requests, CancellationToken cancellationToken);

    /// <summary>
    /// Brings what was stored by a clock that was ahead in step with the present one, as <see cref="ClockRule"/> says: questions
    /// that are not done with, and when everybody was last asked.
    /// </summary>
    /// <returns>How many questions were changed.</returns>
    Task<int> SettleAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// The question's arrival and every change of it, oldest first; empty when the board does not hold it. What the host repeats
    /// before a person does something, such as reminders and rounds of offers, is one entry that counts.
    /// </summary>
    Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(QuestionId id, CancellationToken cancellationToken);

    /// <summary>
    /// Every new or changed question from the call on, as it stands after the change; to be enumerated once. A watcher that
    /// lags behind gets a question that changed several times only once, in its newest form. Ends when the board is disposed.
    /// </summary>
    IAsyncEnumerable<BoardQuestion> WatchAsync(CancellationToken cancellationToken);

    /// <summary>What was found on the board and could not be read, one line each with the question's id first.</summary>
    IReadOnlyList<string> Faults { get; }
}

/// <summary>What a specialist holds.</summary>
/// <param name="Holding">Number of questions offered to or claimed by them.</param>
/// <param name="LastAssignedAt">When they were last offered one; null: never.</param>
internal readonly record struct DeskLoad(int Holding, DateTimeOffset? LastAssignedAt);

/// <summary>A wanted change.</summary>
internal sealed record ChangeRequest(QuestionId Id, long ExpectedRevision, BoardChange Change);

/// <summary>What became of a wanted change.</summary>
/// <param name="Question">The question as it stands now; null when the board does not hold it.</param>
/// <param name="Refusal">Why nothing changed, for people; null when it did.</param>
internal sealed record ChangeOutcome(BoardQuestion? Question, string? Refusal)
{
    public bool Applied => Refusal is null;
}
