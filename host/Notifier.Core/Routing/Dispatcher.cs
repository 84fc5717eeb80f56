using System.Threading.Channels;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Serilog;

namespace Notifier.Core.Routing;

/// <summary>Offers every open question to somebody, oldest first, and moves an offer on when its time is up.</summary>
internal sealed class Dispatcher(IQuestionBoard board, Func<NotifierPlan> plan, TimeProvider time, ILogger log)
{
    private const int Batch = 1000;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Looks again at once: somebody came back, or the plan changed.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var watching = WakeOnChangesAsync(cancellationToken);
        using var tick = time.CreateTimer(_ => Wake(), null, Tick, Tick);
        Wake();
        await foreach (var _ in _wake.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await DispatchAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.Error(fault, "Questions could not be offered; trying again within {Seconds} s", Tick.TotalSeconds);
            }
        }
        await watching;
    }

    /// <summary>One round: ends what ran out of time, then offers what can be offered.</summary>
    public async Task DispatchAsync(CancellationToken cancellationToken)
    {
        await EndOffersAsync(cancellationToken);
        while (await OfferAsync(Batch, cancellationToken) is { Full: true } round)
        {
            if (round.Offered > 0)
                continue;
            await OfferAsync(int.MaxValue, cancellationToken);
            return;
        }
    }

    private async Task WakeOnChangesAsync(CancellationToken cancellationToken)
    {
        await foreach (var question in board.WatchAsync(cancellationToken))
        {
            if (question.State is not QuestionState.Offered)
                Wake();
        }
    }

    private async Task EndOffersAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ended = await board.ListEndedOffersAsync(now, cancellationToken);
        if (ended.Count == 0)
            return;
        await board.ChangeAsync([.. ended.Select(q => new ChangeRequest(q.Id, q.Revision, new Pass(now, null)))], cancellationToken);
        log.Information("{Count} offers were not claimed in time and move on", ended.Count);
    }

    private async Task<(bool Full, int Offered)> OfferAsync(int limit, CancellationToken cancellationToken)
    {
        var open = await board.ListAsync([QuestionState.Open], limit, cancellationToken);
        if (open.Count == 0)
            return (false, 0);
        var loads = new Dictionary<SpecialistId, DeskLoad>(await board.ReadLoadsAsync(cancellationToken));
        var requests = new List<ChangeRequest>();
        foreach (var question in open)
        {
            if (Decide(question, loads) is { } offer)
                requests.Add(new ChangeRequest(question.Id, question.Revision, offer));
        }
        var outcomes = requests.Count == 0 ? [] : await board.ChangeAsync(requests, cancellationToken);
        return (open.Count == limit, outcomes.Count(outcome => outcome.Applied));
    }

    private Offer? Decide(BoardQuestion question, Dictionary<SpecialistId, DeskLoad> loads)
    {
        var current = plan();
        if (RoutingTable.LadderFor(current, question.Classification) is not { } ladder)
            return null;
        var now = time.GetUtcNow();
        var decision = Router.Decide(new RoutingRequest
        {
            Ladder = ladder,
            Roster = current.Roster,
            Loads = loads,
            Now = now,
            Passed = question.Passed,
            PassedAt = question.PassedAt,
            RestAfterRound = current.Alerts.RemindEvery,
        });
        if (decision.AssignedTo is not { } specialist)
            return null;
        loads[specialist] = new DeskLoad(loads.GetValueOrDefault(specialist).Holding + 1, now);
        return new Offer(now, specialist, decision.Tier, decision.EndsAt, decision.Candidates);
    }
}
