using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Serilog;

namespace Notifier.Core.Routing;

/// <summary>Looks at what has come due on the board: promises, offers, claims and holders who cannot be reached.</summary>
internal sealed class EscalationRound(IQuestionBoard board, Func<NotifierPlan> plan, TimeProvider time, ILogger log)
{
    private const int Batch = 1000;
    private NotifierPlan? _reckonedBy;

    /// <summary>One round. What it opens is offered by the dispatcher.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await PromiseAsync(cancellationToken);
        var now = time.GetUtcNow();
        var present = plan();
        await ChangeAllAsync(
            () => board.ListBrokenPromisesAsync(now, Batch, cancellationToken),
            question => Escalation.OfPromise(question, present, now),
            "{Count} questions are overdue",
            cancellationToken);
        await ChangeAllAsync(
            () => board.ListEndedOffersAsync(now, Batch, cancellationToken),
            _ => new EndOffer(now),
            "{Count} offers were not claimed in time and move on",
            cancellationToken);
        await CheckClaimsAsync(present, now, cancellationToken);
        await ReleaseAsync(present, now, cancellationToken);
    }

    /// <summary>Reckons promises that were not made yet, all of them anew when the rules changed.</summary>
    private async Task PromiseAsync(CancellationToken cancellationToken)
    {
        var present = plan();
        if (!ReferenceEquals(present, _reckonedBy) && await board.ForgetPromisesAsync(PromiseClock.RulesOf(present), cancellationToken))
            log.Information("When answers are due is reckoned anew");
        _reckonedBy = present;
        var now = time.GetUtcNow();
        await ChangeAllAsync(
            () => board.ListUnpromisedAsync(Batch, cancellationToken),
            question => new SetPromise(now, PromiseClock.Of(question, Routes.LadderOf(present, question), present.Alerts)),
            "{Count} questions have a promise now",
            cancellationToken);
    }

    private async Task CheckClaimsAsync(NotifierPlan present, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var idle = await board.ListIdleClaimsAsync(now - present.Alerts.ClaimFor, Batch, cancellationToken);
        await ChangeAsync(idle, question => Escalation.OfClaim(question, present, now), "{Count} claims have no sign of life", cancellationToken);
    }

    private async Task ReleaseAsync(NotifierPlan present, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (holder, load) in await board.ReadLoadsAsync(cancellationToken))
        {
            if (load.Holding == 0 || !Escalation.IsGone(holder, present, now))
                continue;
            var held = await board.ListDeskAsync(holder, Batch, cancellationToken);
            await ChangeAsync(
                held, question => Escalation.OfAbsence(question, present, now), "{Count} questions of somebody who cannot be reached are open again", cancellationToken);
        }
    }

    private async Task ChangeAllAsync(
        Func<Task<IReadOnlyList<BoardQuestion>>> list, Func<BoardQuestion, BoardChange?> change, string told, CancellationToken cancellationToken)
    {
        while (await list() is { Count: > 0 } due)
        {
            if (await ChangeAsync(due, change, told, cancellationToken) == 0 || due.Count < Batch)
                return;
        }
    }

    private async Task<int> ChangeAsync(
        IReadOnlyList<BoardQuestion> due, Func<BoardQuestion, BoardChange?> change, string told, CancellationToken cancellationToken)
    {
        var requests = new List<ChangeRequest>();
        foreach (var question in due)
        {
            if (change(question) is { } wanted)
                requests.Add(new ChangeRequest(question.Id, question.Revision, wanted));
        }
        if (requests.Count == 0)
            return 0;
        var changed = (await board.ChangeAsync(requests, cancellationToken)).Count(outcome => outcome.Applied);
#pragma warning disable CA2254 // Every caller passes a constant.
        if (changed > 0)
            log.Information(told, changed);
#pragma warning restore CA2254
        return changed;
    }
}
