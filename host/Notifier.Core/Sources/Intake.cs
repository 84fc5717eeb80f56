using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Plugins;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>Normalises what sources yield, has it classified, and brings it to the board.</summary>
/// <param name="plan">Gives the present plan.</param>
internal sealed class Intake(IFilterSet filters, IQuestionBoard board, Func<NotifierPlan> plan, TimeProvider time) : IIntake
{
    /// <summary>As many are kept in a row for a filter that has no say: the board must not fill up with a whole stream.</summary>
    private const int MostWaiting = 1000;
    private int _waiting;

    public async Task AcceptAsync(SourcePlan source, IReadOnlyList<SourceItem> batch, CancellationToken cancellationToken)
    {
        var arrivedAt = time.GetUtcNow();
        var questions = new List<Question>(batch.Count);
        var deleted = batch.Select(item => item.DeletedId).OfType<string>().ToList();
        Cursor? cursor = null;
        foreach (var item in batch)
        {
            if (item.Question is { } question && !deleted.Contains(question.Id))
                questions.Add(QuestionNormalizer.Normalize(question, source, arrivedAt));
            cursor = item.Cursor ?? cursor;
        }
        var answers = questions.Count > 0 ? await filters.ClassifyAsync(questions, cancellationToken) : new FilterAnswers(0);
        var present = plan();
        var arrivals = new List<BoardQuestion>();
        for (var i = 0; i < questions.Count; i++)
        {
            var classification = Classifier.Combine(present.Categories, questions[i], answers[i], answers.UnansweredFilters(i));
            classification = Routes.Heed(present, questions[i], classification);
            if (IsKept(present, classification))
                arrivals.Add(Arrival(present, source.Id, questions[i], classification, arrivedAt));
        }
        if (deleted.Count > 0)
            await board.RetractAsync(source.Id, deleted, arrivedAt, cancellationToken);
        if (arrivals.Count > 0 || cursor is not null)
            await board.AcceptAsync(source.Id, arrivals, cursor, cancellationToken);
    }

    /// <summary>
    /// What nobody would ever be asked about stays off the board, unless it was ignored for a reason or a filter has yet to say what it is.
    /// </summary>
    private bool IsKept(NotifierPlan plan, Classification classification) =>
        plan.Unmatched is not null || classification.Category is not null || classification.IgnoredBecause is not null || MayWait(classification);

    private bool MayWait(Classification classification)
    {
        if (classification.Silent.Count > 0)
            return Interlocked.Increment(ref _waiting) <= MostWaiting;
        Volatile.Write(ref _waiting, 0);
        return false;
    }

    private static BoardQuestion Arrival(
        NotifierPlan plan, SourceId source, Question question, Classification classification, DateTimeOffset arrivedAt)
    {
        var arrival = new BoardQuestion
        {
            Id = QuestionId.From(source, question.Id),
            Question = question,
            Classification = classification,
            ArrivedAt = arrivedAt,
            State = classification.IgnoredBecause is null ? QuestionState.Open : QuestionState.Ignored,
        };
        if (question.IsOwnPost)
            return arrival with { SignedBy = Signature.Of(question.Text, plan.Roster) };
        return arrival.State is QuestionState.Ignored ? arrival : arrival with
        {
            Promise = PromiseClock.Of(arrival, Routes.LadderOf(plan, arrival), plan.Alerts),
            TwinKey = TwinKey.Of(question),
        };
    }
}
