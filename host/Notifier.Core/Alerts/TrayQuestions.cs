using Notifier.Core.Board;
using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>The questions as the tray lists them. One that has not changed is not described again. Not safe for several threads at once.</summary>
internal sealed class TrayQuestions
{
    private Dictionary<BoardQuestion, TrayQuestion> _described = new(ReferenceEqualityComparer.Instance);
    private NotifierPlan? _plan;

    public IReadOnlyList<TrayQuestion> Of(IReadOnlyList<BoardQuestion> questions, NotifierPlan plan, ToastComposer composer)
    {
        if (_plan != plan)
            _described.Clear();
        var (before, listed) = (_described, new List<TrayQuestion>(questions.Count));
        (_plan, _described) = (plan, new(questions.Count, ReferenceEqualityComparer.Instance));
        foreach (var question in questions)
        {
            var described = before.GetValueOrDefault(question) ??
                Describe(question, plan, composer);
            _described[question] = described;
            listed.Add(described);
        }
        return listed;
    }

    private static TrayQuestion Describe(BoardQuestion question, NotifierPlan plan, ToastComposer composer) =>
        new(question.Id, composer.LabelOf(question), question.ArrivedAt, question.State is QuestionState.Claimed)
        {
            SnoozedUntil = question.SnoozedUntil,
            SnoozeBefore = AlertSchedule.SnoozeEndOf(question),
            Verbs = [.. Verbs.For(question, plan.Me.Id).Select(verb => verb.Verb)],
        };
}
