using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>What is offered to and claimed by one specialist, as last heard from the board.</summary>
internal sealed class Desk(SpecialistId owner)
{
    private readonly Dictionary<QuestionId, BoardQuestion> _questions = [];

    public SpecialistId Owner { get; } = owner;

    public IReadOnlyCollection<BoardQuestion> Questions => _questions.Values;

    public BoardQuestion? Find(QuestionId id) => _questions.GetValueOrDefault(id);

    public bool Holds(BoardQuestion question) =>
        question.Holder == Owner && question.State is QuestionState.Offered or QuestionState.Claimed;

    /// <summary>Takes note of how a question stands; what is older than known already is left aside.</summary>
    /// <returns>True when a toast of it may be on the screen and has nothing to say any more.</returns>
    public bool Note(BoardQuestion question)
    {
        var before = _questions.GetValueOrDefault(question.Id);
        if (before?.Revision >= question.Revision)
            return false;
        if (Holds(question))
            _questions[question.Id] = question;
        else
            _questions.Remove(question.Id);
        return before?.ShownAt is not null && !IsSameRequest(before, question);
    }

    /// <summary>Takes note that the board does not hold the question any more.</summary>
    public bool Forget(QuestionId id) => _questions.Remove(id, out var before) && before.ShownAt is not null;

    /// <summary>What the earlier toast asked for is still asked of the owner; an offer only comes to lie earlier when the clock was set back.</summary>
    public bool IsSameRequest(BoardQuestion before, BoardQuestion now) =>
        Holds(now) && now.State == before.State && !(now.OfferedAt > before.OfferedAt) && now.SnoozedUntil == before.SnoozedUntil;
}
