using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Specialists;

namespace Notifier.Core.Routing;

/// <summary>What the time that went by makes of a question. Pure.</summary>
internal static class Escalation
{
    /// <summary>Who was asked whether a claim is still theirs has so long to say so.</summary>
    public static readonly TimeSpan AnswerStill = TimeSpan.FromMinutes(10);

    /// <summary>The change that a broken promise makes.</summary>
    public static MarkOverdue OfPromise(BoardQuestion question, NotifierPlan plan, DateTimeOffset now) =>
        new(now, (Routes.LadderOf(plan, question)?.Tiers.Count ?? 1) - 1);

    /// <summary>The change that a silent holder makes of their claim; null: none yet.</summary>
    public static BoardChange? OfClaim(BoardQuestion question, NotifierPlan plan, DateTimeOffset now)
    {
        if (question.StillAskedAt is { } asked)
            return now >= asked + AnswerStill ? new ExpireClaim(now) : null;
        if (question.SignAt is not { } sign || question.SnoozedUntil > now)
            return null;
        var hours = question.Holder is { } holder ? plan.Roster.Find(holder)?.Hours : null;
        return now >= (hours?.After(sign, plan.Alerts.ClaimFor) ?? sign + plan.Alerts.ClaimFor) ? new AskStill(now) : null;
    }

    /// <summary>Somebody who holds questions and cannot be reached now.</summary>
    public static bool IsGone(SpecialistId id, NotifierPlan plan, DateTimeOffset now) =>
        plan.Roster.Find(id) is not { } holder || ObstacleOf(holder, now) is not null;

    /// <summary>The change made when the holder cannot be reached; null: they can, or come back before it matters.</summary>
    public static Release? OfAbsence(BoardQuestion question, NotifierPlan plan, DateTimeOffset now)
    {
        if (question.Holder is not { } id || (question.State is QuestionState.Claimed && question.SnoozedUntil > now))
            return null;
        if (plan.Roster.Find(id) is not { } holder)
            return new Release(now, $"{id} is no longer in the roster");
        if (ObstacleOf(holder, now) is not { } obstacle)
            return null;
        return question.State is QuestionState.Claimed && !(question.Promise?.AnswerBy < Back(holder, now))
            ? null
            : new Release(now, $"{id} is {obstacle}");
    }

    private static string? ObstacleOf(Specialist holder, DateTimeOffset now) =>
        holder.IsAway(now) ? "away" : holder.Hours?.Contains(now) is false ? "outside their hours" : null;

    /// <summary>When the holder is at work again; far ahead when nobody knows.</summary>
    private static DateTimeOffset Back(Specialist holder, DateTimeOffset now)
    {
        var from = holder.IsAway(now) ? holder.AwayUntil ?? DateTimeOffset.MaxValue : now;
        return from == DateTimeOffset.MaxValue || holder.Hours is not { } hours ? from : hours.NextOpening(from) ?? DateTimeOffset.MaxValue;
    }
}
