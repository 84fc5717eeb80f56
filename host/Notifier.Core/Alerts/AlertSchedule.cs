using Notifier.Core.Board;
using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>
/// When a question's toast is to be raised next. Pure, and read from the board alone, so a restart neither forgets a reminder
/// nor repeats a toast.
/// </summary>
internal static class AlertSchedule
{
    /// <summary>When the toast of a question at somebody's desk is due; in the past: now. Null: never again.</summary>
    public static DateTimeOffset? DueAt(BoardQuestion question, AlertRules rules) => question switch
    {
        { State: not (QuestionState.Offered or QuestionState.Claimed) } => null,
        { SnoozedUntil: { } until } => until,
        { RewrittenAt: { } rewritten } when question.ShownAt < rewritten => rewritten,
        { StillAskedAt: { } asked } when !(question.ShownAt >= asked) => asked,
        { State: QuestionState.Claimed } => ReminderOfClaim(question, rules),
        { ShownAt: { } shown } => rules.RemindEvery > TimeSpan.Zero ? shown + rules.RemindEvery : null,
        _ => question.OfferedAt ?? question.ArrivedAt,
    };

    /// <summary>When a snooze would come too late: an offer's tier is over then, or a claim's answer due.</summary>
    public static DateTimeOffset? SnoozeEndOf(BoardQuestion question) =>
        question.State is QuestionState.Claimed ? question.Promise?.AnswerBy : question.OfferEndsAt;

    public static bool IsNearLimit(BoardQuestion question, DateTimeOffset now) => question.Promise?.WarnAt <= now;

    /// <summary>
    /// A claim is reminded of near the limit, at the limit, and from then on again and again: a promise is never broken in silence.
    /// What was claimed later than a moment is not reminded of that moment.
    /// </summary>
    private static DateTimeOffset? ReminderOfClaim(BoardQuestion question, AlertRules rules)
    {
        if (question.Promise is not { } promise)
            return null;
        var known = question.ShownAt > question.ClaimedAt ? question.ShownAt : question.ClaimedAt;
        if (known < promise.WarnAt)
            return promise.WarnAt;
        if (known < promise.AnswerBy)
            return promise.AnswerBy;
        return rules.RemindEvery > TimeSpan.Zero ? known + rules.RemindEvery : null;
    }
}
