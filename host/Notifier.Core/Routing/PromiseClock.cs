using Notifier.Core.Board;
using Notifier.Core.Configuration;

namespace Notifier.Core.Routing;

/// <summary>Until when a customer is to have an answer. Pure.</summary>
internal static class PromiseClock
{
    /// <summary>From this share of the time on an answer is nearly due.</summary>
    private const double WarnShare = 0.8;

    /// <summary>What is older than that when it comes is an archive, or a first look back: its customer is not waiting.</summary>
    private static readonly TimeSpan OldestPost = TimeSpan.FromDays(1);

    /// <summary>The promise made for a question.</summary>
    /// <param name="ladder">Whose hours count; null: those of <c>alerts</c>.</param>
    public static Promise Of(BoardQuestion question, Ladder? ladder, AlertRules rules)
    {
        var posted = question.Question.PostedAt;
        var start = posted < question.ArrivedAt && question.ArrivedAt - posted <= OldestPost ? posted.Value : question.ArrivedAt;
        return From(start, ladder, rules);
    }

    /// <summary>The promise to somebody who has written at that moment.</summary>
    public static Promise From(DateTimeOffset start, Ladder? ladder, AlertRules rules) => (ladder?.Hours ?? rules.Hours) is { } hours
        ? new Promise(hours.After(start, rules.AnswerWithin * WarnShare), hours.After(start, rules.AnswerWithin))
        : new Promise(start + rules.AnswerWithin * WarnShare, start + rules.AnswerWithin);

    /// <summary>By what promises are reckoned, in words: when they change, so do the promises.</summary>
    public static string RulesOf(NotifierPlan plan) => string.Join(
        '\n',
        plan.Ladders.Select(ladder => $"{ladder.Id}: {HoursOf(ladder.Hours)}").Prepend($"{plan.Alerts.AnswerWithin:c} {HoursOf(plan.Alerts.Hours)}"));

    private static string HoursOf(Specialists.BusinessHours? hours) => hours is null
        ? "always"
        : $"{hours.Zone.Id} {string.Join(',', hours.Days.Order())} {hours.From:O}-{hours.To:O} {string.Join(',', hours.Holidays.Order().Select(day => $"{day:O}"))}";
}
