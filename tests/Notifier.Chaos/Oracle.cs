using System.Globalization;
using Notifier.Core.Board;

namespace Notifier.Chaos;

/// <summary>Counts what must be on the board: each question of the recording once, and each asked again only after somebody let it go.</summary>
internal static class Oracle
{
    public static async Task CountAsync(Subject subject, CancellationToken cancellationToken)
    {
        await using var board = await SqliteBoard.OpenAsync(subject.Board, Serilog.Core.Logger.None, cancellationToken);
        var all = await board.ListAsync(Enum.GetValues<QuestionState>(), int.MaxValue, cancellationToken);
        var present = all.Select(held => held.Question.Id).ToHashSet(StringComparer.Ordinal);
        var missing = Enumerable.Range(0, subject.Questions).Count(number => !present.Contains(Subject.IdOf(number)));
        var strangers = all.Count - (subject.Questions - missing);
        subject.Notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{subject.Questions:N0} questions: {present.Count:N0} on the board, {missing:N0} missing, of which a repair counted {(subject.LossIsUnknown ? "at least " : "")}{subject.CountedAsLost:N0}"));
        if (missing > subject.CountedAsLost && !subject.LossIsUnknown)
            subject.Findings.Add(string.Create(CultureInfo.InvariantCulture, $"{missing - subject.CountedAsLost} questions were lost without a word"));
        if (strangers != 0)
            subject.Findings.Add(string.Create(CultureInfo.InvariantCulture, $"{strangers} questions on the board are doubled or of nobody"));
        foreach (var question in all.Where(held => !subject.Repaired.Contains(held.Id)))
            await CheckAsync(subject, board, question, cancellationToken);
    }

    private static async Task CheckAsync(Subject subject, SqliteBoard board, BoardQuestion question, CancellationToken cancellationToken)
    {
        var history = await board.ReadHistoryAsync(question.Id, cancellationToken);
        var offered = history.Where(entry => entry.What == "offered").Sum(entry => entry.Count);
        var passed = history.Where(entry => entry.What == "passed").Sum(entry => entry.Count);
        if (offered > passed + 1)
            subject.Findings.Add($"{question.Question.Id} was offered {offered} times and let go {passed} times");
        if (history.Sum(entry => entry.Count) != question.Revision)
            subject.Findings.Add($"{question.Question.Id} stands at revision {question.Revision} and its history tells of {history.Sum(entry => entry.Count)} changes");
    }
}
