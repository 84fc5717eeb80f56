using Notifier.Core.Board;
using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>
/// When a question's toast is to be raised next. Pure, and read from the board alone, so a restart neither forgets a reminder
/// nor repeats a toast.
/// </summary>
internal static class AlertSchedule
{
    /// <summary>The last fifth of the time to answer is "near the limit".</summary>
    private const double NearShare = 0.8;

    /// <summary>When the toast of a question at somebody's desk is due; in the past: now. Null: never again.</summary>
    public static DateTimeOffset? DueAt(BoardQuestion question, AlertRules rules) => question switch
    {
        { State: not (QuestionState.Offered or QuestionState.Claimed) } => null,
        { SnoozedUntil: { } until } => until,
        { State: QuestionState.Claimed } => ReminderOfClaim(question, rules),
        { ShownAt: { } shown } => rules.RemindEvery > TimeSpan.Zero ? shown + rules.RemindEvery : null,
        _ => question.OfferedAt ?? question.ArrivedAt,
    };

    /// <summary>When the first answer is due.</summary>
    public static DateTimeOffset LimitOf(BoardQuestion question, AlertRules rules) => question.ArrivedAt + rules.AnswerWithin;

    /// <summary>When a snooze would come too late: an offer's tier is over then, or a claim's answer due.</summary>
    public static DateTimeOffset? SnoozeEndOf(BoardQuestion question, AlertRules rules) =>
        question.State is QuestionState.Claimed ? LimitOf(question, rules) : question.OfferEndsAt;

    public static bool IsNearLimit(BoardQuestion question, AlertRules rules, DateTimeOffset now) => NearLimitOf(question, rules) <= now;

    /// <summary>What arrived then or before is near its limit.</summary>
    public static DateTimeOffset NearLimitArrival(AlertRules rules, DateTimeOffset now) => now - rules.AnswerWithin * NearShare;

    private static DateTimeOffset NearLimitOf(BoardQuestion question, AlertRules rules) =>
        question.ArrivedAt + rules.AnswerWithin * NearShare;

    /// <summary>One reminder: near the limit, or at the limit for somebody who claimed it later than that.</summary>
    private static DateTimeOffset? ReminderOfClaim(BoardQuestion question, AlertRules rules)
    {
        var near = NearLimitOf(question, rules);
        var reminder = question.ClaimedAt < near ? near : LimitOf(question, rules);
        return question.ClaimedAt < reminder && !(question.ShownAt >= reminder) ? reminder : null;
    }
}
