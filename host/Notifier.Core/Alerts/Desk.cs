using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>
/// What is offered to and claimed by one specialist, as last heard from the board. Of what waits for them the oldest are in view,
/// so that a desk costs no more however much lies behind.
/// </summary>
internal sealed class Desk(SpecialistId owner)
{
    /// <summary>So many that wait are in view, and as many claimed and snoozed ones.</summary>
    public const int Window = 200;

    private readonly Dictionary<QuestionId, BoardQuestion> _questions = [];

    /// <summary>The revisions by which questions left: what was heard late does not bring them back. The latest are enough.</summary>
    private readonly Dictionary<QuestionId, long> _left = [];

    /// <summary>What arrived after this time waits behind; null: all that waits is in view.</summary>
    private DateTimeOffset? _edge;

    public SpecialistId Owner { get; } = owner;

    public IReadOnlyCollection<BoardQuestion> Questions => _questions.Values;

    /// <summary>The board held more for the owner than is in view.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many more the board holds for the owner.</summary>
    public int Behind { get; private set; }

    /// <summary>The view has become too narrow or too wide: it is to be read anew.</summary>
    public bool IsWorn => _questions.Values.Count(IsWaiting) is var waiting && (waiting > 2 * Window || (_edge is not null && waiting < Window / 2));

    public static async Task<Desk> ReadAsync(IQuestionBoard board, SpecialistId owner, CancellationToken cancellationToken)
    {
        var held = await board.ListDeskAsync(owner, Window, cancellationToken);
        var waiting = held.Where(IsWaiting).ToList();
        var desk = new Desk(owner);
        foreach (var question in held)
            desk.Note(question);
        desk._edge = waiting.Count < Window ? null : waiting[^1].ArrivedAt;
        desk.IsCut = waiting.Count >= Window || held.Count - waiting.Count >= Window;
        await desk.CountAsync(board, cancellationToken);
        return desk;
    }

    /// <summary>Counts what is not in view.</summary>
    public async Task CountAsync(IQuestionBoard board, CancellationToken cancellationToken)
    {
        if (IsCut)
            Behind = Math.Max(0, (await board.ReadLoadsAsync(cancellationToken)).GetValueOrDefault(Owner).Holding - _questions.Count);
    }

    public BoardQuestion? Find(QuestionId id) => _questions.GetValueOrDefault(id);

    public bool Holds(BoardQuestion question) =>
        question.Holder == Owner && question.State is QuestionState.Offered or QuestionState.Claimed;

    /// <summary>Takes note of how a question stands; what is older than known already is left aside.</summary>
    /// <returns>True when a toast of it may be on the screen and has nothing to say any more.</returns>
    public bool Note(BoardQuestion question)
    {
        var before = _questions.GetValueOrDefault(question.Id);
        if (before?.Revision >= question.Revision || _left.GetValueOrDefault(question.Id) >= question.Revision)
            return false;
        if (Holds(question) && (before is not null || !IsBehind(question)))
            _questions[question.Id] = question;
        else if (_questions.Remove(question.Id))
            Leave(question);
        return before?.ShownAt is not null && !IsSameRequest(before, question);
    }

    /// <summary>Takes note that the board does not hold the question any more.</summary>
    public bool Forget(QuestionId id) => _questions.Remove(id, out var before) && before.ShownAt is not null;

    /// <summary>What the earlier toast asked for is still asked of the owner; an offer only comes to lie earlier when the clock was set back.</summary>
    public bool IsSameRequest(BoardQuestion before, BoardQuestion now) =>
        Holds(now) && now.State == before.State && !(now.OfferedAt > before.OfferedAt) && now.SnoozedUntil == before.SnoozedUntil;

    private void Leave(BoardQuestion question)
    {
        if (_left.Count >= Window)
            _left.Clear();
        _left[question.Id] = question.Revision;
    }

    private static bool IsWaiting(BoardQuestion question) => question is { State: QuestionState.Offered, SnoozedUntil: null };

    private bool IsBehind(BoardQuestion question) => IsWaiting(question) && question.ArrivedAt > _edge;
}
