using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Supervision;
using Serilog;

namespace Notifier.Core.Routing;

/// <summary>Offers every open question to somebody, oldest first, and moves an offer on when its time is up.</summary>
internal sealed class Dispatcher(IQuestionBoard board, Func<NotifierPlan> plan, TimeProvider time, ILogger log)
{
    private const int Batch = 1000;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    private readonly EscalationRound _escalation = new(board, plan, time, log);
    private readonly Signal _wake = new();

    /// <summary>Questions at rest, and what has come due, are looked at too: something other than an arrival has happened, or some time has passed.</summary>
    private volatile bool _lookAtResting;

    /// <summary>Looks again at once: somebody came back, or the plan changed.</summary>
    public void Wake()
    {
        _lookAtResting = true;
        _wake.Raise();
    }

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        // Watched before the first round reads: what arrives in between would wait for the next tick.
        var changes = board.WatchAsync(cancellationToken);
        return Together.RunAsync(cancellationToken, token => WakeOnChangesAsync(changes, token), DispatchOnWakeAsync);
    }

    private async Task DispatchOnWakeAsync(CancellationToken cancellationToken)
    {
        await using var tick = time.CreateTimer(_ => Wake(), null, Tick, Tick);
        await using var deadline = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wake();
        var failures = 0;
        var lookedAt = time.GetUtcNow();
        while (true)
        {
            await _wake.WaitAsync(cancellationToken);
            try
            {
                var lookAtResting = Interlocked.Exchange(ref _lookAtResting, false);
                if (lookAtResting)
                    lookedAt = time.GetUtcNow();
                await DispatchAsync(lookAtResting, cancellationToken);
                // Counted from the last look: what came due since then is due at once.
                if (await board.FindDeadlineAsync(lookedAt, cancellationToken) is { } due && due - time.GetUtcNow() is var left && left < Tick)
                    deadline.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                failures = 0;
            }
            // One that comes again is the supervisor's to tell.
            catch (Exception fault) when (fault is not OperationCanceledException && failures++ == 0)
            {
                log.Error(fault, "Questions could not be offered; trying again within {Seconds} s", Tick.TotalSeconds);
            }
        }
    }

    /// <summary>One round: ends what ran out of time, then offers what can be offered.</summary>
    public Task DispatchAsync(CancellationToken cancellationToken) => DispatchAsync(lookAtResting: true, cancellationToken);

    private async Task DispatchAsync(bool lookAtResting, CancellationToken cancellationToken)
    {
        if (lookAtResting)
            await _escalation.RunAsync(cancellationToken);
        while (await OfferAsync(lookAtResting, cancellationToken))
        {
        }
    }

    private async Task WakeOnChangesAsync(IAsyncEnumerable<BoardQuestion> changes, CancellationToken cancellationToken)
    {
        await foreach (var question in changes.WithCancellation(cancellationToken))
        {
            if (question.Revision == 1)
                _wake.Raise();
            else if (question.State is not QuestionState.Offered)
                Wake();
        }
    }

    /// <summary>Offers as many as there are places for. Questions nobody can be asked about now are not even read.</summary>
    /// <returns>Whether more may be offered at once.</returns>
    private async Task<bool> OfferAsync(bool lookAtResting, CancellationToken cancellationToken)
    {
        var open = await board.ListOpenCategoriesAsync(cancellationToken);
        if (open.Count == 0)
            return false;
        var loads = new Dictionary<SpecialistId, DeskLoad>(await board.ReadLoadsAsync(cancellationToken));
        var room = Room.For(plan(), open, loads, time.GetUtcNow());
        if (room.Categories.Count == 0)
            return false;

        var limit = Math.Min(room.Places, Batch);
        var waiting = await board.ListOpenAsync(room.Categories, room.RestedBy, limit, cancellationToken);
        var isAll = waiting.Count < limit;
        var resting = lookAtResting ? await board.ListRestingAsync(room.Categories, room.RestedBy, Batch, cancellationToken) : [];
        var requests = new List<ChangeRequest>();
        foreach (var question in waiting.Concat(resting.Where(q => isAll || q.ArrivedAt <= waiting[^1].ArrivedAt)).OrderBy(q => q.ArrivedAt))
        {
            if (Decide(question, room, loads, requests.Count) is { } offer)
                requests.Add(new ChangeRequest(question.Id, question.Revision, offer));
        }
        var outcomes = requests.Count == 0 ? [] : await board.ChangeAsync(requests, cancellationToken);
        return (!isAll || resting.Count == Batch) && outcomes.Any(outcome => outcome.Applied);
    }

    private static Offer? Decide(BoardQuestion question, Room room, Dictionary<SpecialistId, DeskLoad> loads, int asked)
    {
        if (Routes.LadderOf(room.Plan, question) is not { } ladder)
            return null;
        var decision = Router.Decide(room.Request(ladder, loads) with
        {
            Passed = question.Passed,
            PassedAt = question.PassedAt,
            Tier = question.Tier,
            TierEndsAt = question.TierEndsAt,
            Preferred = question.Preferred,
        });
        if (decision.AssignedTo is not { } specialist)
            return null;
        // Of those asked in one round the one asked last is the last to be asked again.
        loads[specialist] = new DeskLoad(loads.GetValueOrDefault(specialist).Holding + 1, room.Now.AddTicks(asked));
        return new Offer(room.Now, specialist, decision.Tier, decision.EndsAt, decision.Candidates) { TierEndsAt = decision.TierEndsAt };
    }
}
