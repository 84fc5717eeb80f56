using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;

namespace Notifier.Core.Alerts;

/// <summary>
/// Tells the last tier of a ladder what somebody has claimed and not answered in time, so that they may take it over.
/// Not safe for several threads at once.
/// </summary>
internal sealed class OverdueClaims(IQuestionBoard board, ToastDeliverer screen, AlertGate gate, Func<NotifierPlan> plan, TimeProvider time)
{
    private const int MostTold = 20;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    private readonly HashSet<QuestionId> _told = [];
    private Moment? _looked;

    /// <summary>Tells what is new, and takes away what was settled or taken over meanwhile.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (_looked?.IsOver(LookEvery, time) is false)
            return;
        _looked = Moment.Of(time);
        var present = plan();
        if (!present.Ladders.Any(ladder => IsLast(ladder, present)) && _told.Count == 0)
            return;
        var overdue = (await board.ListOverdueClaimsAsync(MostTold, cancellationToken)).Where(question => IsToTell(question, present)).ToList();
        foreach (var settled in _told.Except(overdue.Select(question => question.Id)).ToList())
        {
            _told.Remove(settled);
            await screen.WithdrawAsync(ToastComposer.IdOf(settled), cancellationToken);
        }
        foreach (var question in overdue.Where(question => !_told.Contains(question.Id)))
        {
            // Those for whom there is no room now are told a little later.
            if (gate.FormFor(1) is not AlertForm.OneByOne)
                return;
            var toast = new ToastComposer(present, AlertTexts.Current, time.GetUtcNow()).Of(question);
            if (!(await screen.ShowAsync(toast, cancellationToken)).Shown)
                return;
            gate.Record(AlertForm.OneByOne);
            _told.Add(question.Id);
        }
    }

    private static bool IsToTell(BoardQuestion question, NotifierPlan plan) =>
        question.Holder != plan.Me.Id && Routes.LadderOf(plan, question) is { } ladder && IsLast(ladder, plan);

    private static bool IsLast(Ladder ladder, NotifierPlan plan) => plan.Me.Groups.Contains(ladder.Tiers[^1].Group);
}
