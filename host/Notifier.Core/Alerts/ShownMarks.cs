using Notifier.Core.Board;
using Serilog;

namespace Notifier.Core.Alerts;

/// <summary>Writes to the board what is on the screen.</summary>
internal sealed class ShownMarks(IQuestionBoard board, TimeProvider time, ILogger log)
{
    private const int Attempts = 5;
    private const int MostMissed = 1000;

    private readonly HashSet<(QuestionId, DateTimeOffset?)> _missed = [];

    /// <summary>Writes down, once an offer, that a question did not reach the screen.</summary>
    /// <param name="why">As the screen said, as a phrase for people.</param>
    /// <param name="desk">Hears how the question stands now.</param>
    public async Task WriteMissedAsync(BoardQuestion missed, string why, Desk desk, CancellationToken cancellationToken)
    {
        if (_missed.Count >= MostMissed)
            _missed.Clear();
        if (!_missed.Add((missed.Id, missed.OfferedAt)))
            return;
        var request = new ChangeRequest(missed.Id, missed.Revision, new MarkNotShown(time.GetUtcNow(), why));
        if ((await board.ChangeAsync([request], cancellationToken))[0].Question is { } now)
            desk.Note(now);
    }

    /// <summary>Marks questions as shown, also when they changed meanwhile but still ask for the same.</summary>
    /// <param name="shown">As they were when the toast was made.</param>
    /// <param name="how">How they were shown, as a phrase for people.</param>
    /// <param name="desk">Hears how each question stands now.</param>
    /// <returns>Those that moved on meanwhile: their toast has nothing to say any more.</returns>
    public async Task<IReadOnlyList<QuestionId>> WriteAsync(
        IReadOnlyList<BoardQuestion> shown, string how, Desk desk, CancellationToken cancellationToken)
    {
        var movedOn = new List<QuestionId>();
        var pending = shown.Select(question => (Shown: question, Seen: question)).ToList();
        for (var attempt = 0; attempt < Attempts && pending.Count > 0; attempt++)
        {
            var mark = new MarkShown(time.GetUtcNow(), how);
            var requests = pending.Select(p => new ChangeRequest(p.Seen.Id, p.Seen.Revision, mark));
            var outcomes = await board.ChangeAsync([.. requests], cancellationToken);
            var again = new List<(BoardQuestion Shown, BoardQuestion Seen)>();
            foreach (var (before, outcome) in pending.Zip(outcomes, (p, outcome) => (p.Shown, outcome)))
            {
                if (outcome.Question is { } now)
                    desk.Note(now);
                else
                    desk.Forget(before.Id);
                if (outcome.Applied)
                    continue;
                if (outcome.Question is { } changed && desk.IsSameRequest(before, changed))
                    again.Add((before, changed));
                else
                    movedOn.Add(before.Id);
            }
            pending = again;
        }
        foreach (var (question, _) in pending)
            log.Warning("Question {Question} keeps changing: its toast was shown but is not recorded as shown", question.Id);
        return movedOn;
    }
}
