namespace Notifier.Core.Board;

/// <summary>
/// What has happened lies not ahead of the clock; where it does, the clock was wrong when it was written. It is taken as having
/// happened now, and what was to end some time after it ends that time after now. Pure.
/// </summary>
internal static class ClockRule
{
    /// <param name="question">As the board holds it.</param>
    /// <param name="changedAt">When it was last changed, by the clock of that time.</param>
    /// <param name="now">By the present clock.</param>
    /// <returns>The same question when nothing lies ahead.</returns>
    public static BoardQuestion Settle(BoardQuestion question, DateTimeOffset changedAt, DateTimeOffset now)
    {
        var longest = now + Snooze.Longest;
        // Nothing that leaves a snooze standing changes a question: the last change is the snooze itself.
        var snoozed = question.SnoozedUntil - Ahead(changedAt, now);
        return question with
        {
            ArrivedAt = Past(question.ArrivedAt, now),
            OfferedAt = Past(question.OfferedAt, now),
            OfferEndsAt = question.OfferEndsAt - Ahead(question.OfferedAt, now),
            ClaimedAt = Past(question.ClaimedAt, now),
            SnoozedUntil = snoozed > longest ? longest : snoozed,
            ShownAt = Past(question.ShownAt, now),
            PassedAt = Past(question.PassedAt, now),
            TierEndsAt = question.TierEndsAt - Ahead(question.OfferedAt, now),
            SignAt = Past(question.SignAt, now),
            StillAskedAt = Past(question.StillAskedAt, now),
            OverdueAt = Past(question.OverdueAt, now),
            Promise = Sooner(question.Promise, Ahead(question.ArrivedAt, now)),
        };
    }

    private static DateTimeOffset Past(DateTimeOffset time, DateTimeOffset now) => time > now ? now : time;

    private static DateTimeOffset? Past(DateTimeOffset? time, DateTimeOffset now) => time > now ? now : time;

    private static Promise? Sooner(Promise? promise, TimeSpan by) =>
        by == TimeSpan.Zero || promise is null ? promise : new Promise(promise.WarnAt - by, promise.AnswerBy - by);

    private static TimeSpan Ahead(DateTimeOffset? time, DateTimeOffset now) => time > now ? time.Value - now : TimeSpan.Zero;
}
