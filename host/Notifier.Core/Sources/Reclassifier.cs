using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Routing;
using Notifier.Core.Supervision;
using Serilog;

namespace Notifier.Core.Sources;

/// <summary>
/// Has questions classified again that arrived while a filter had no say and that no other filter placed. They wait on the board until
/// the filter is back, so that none is lost to a plugin that was off, late or failing.
/// </summary>
internal sealed class Reclassifier(IFilterSet filters, IQuestionBoard board, Func<NotifierPlan> plan, TimeProvider time, ILogger log)
{
    private const int Batch = 256;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);
    private volatile bool _someWait;

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Together.RunAsync(cancellationToken, WatchAsync, HearOnTicksAsync);

    private async Task HearOnTicksAsync(CancellationToken cancellationToken)
    {
        _someWait = true; // perhaps, since before the start
        var failures = 0;
        using var ticks = new PeriodicTimer(Tick, time);
        while (await ticks.WaitForNextTickAsync(cancellationToken))
        {
            if (!_someWait)
                continue;
            try
            {
                _someWait = false;
                if (await HearAsync(cancellationToken))
                    _someWait = true;
                failures = 0;
            }
            // One that comes again is the supervisor's to tell.
            catch (Exception fault) when (fault is not OperationCanceledException && failures++ == 0)
            {
                _someWait = true;
                log.Error(fault, "Questions that wait for a filter could not be classified; trying again in {Seconds} s", Tick.TotalSeconds);
            }
        }
    }

    /// <summary>One round, oldest first: one question, and when every filter was asked about it all others.</summary>
    /// <returns>Whether some still wait.</returns>
    public async Task<bool> HearAsync(CancellationToken cancellationToken)
    {
        var (heard, settled) = (0, 0);
        var waiting = await board.ListUnheardAsync(1, cancellationToken);
        while (waiting.Count > 0 && (settled = await HearAsync(waiting, cancellationToken)) == waiting.Count)
        {
            heard += settled;
            (waiting, settled) = (await board.ListUnheardAsync(Batch, cancellationToken), 0);
        }
        heard += settled;
        if (heard > 0)
            log.Information("{Count} questions that waited for a filter are classified", heard);
        return waiting.Count > 0;
    }

    private static bool Waits(BoardQuestion question) =>
        question is { State: QuestionState.Open, Classification: { Category: null, IgnoredBecause: null, Silent.Count: > 0 } };

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var question in board.WatchAsync(cancellationToken))
        {
            if (Waits(question))
                _someWait = true;
        }
    }

    /// <returns>How many of the questions need not wait any longer.</returns>
    private async Task<int> HearAsync(IReadOnlyList<BoardQuestion> waiting, CancellationToken cancellationToken)
    {
        var answers = await filters.ClassifyAsync([.. waiting.Select(held => held.Question)], cancellationToken);
        var present = plan();
        var requests = new List<ChangeRequest>(waiting.Count);
        for (var i = 0; i < waiting.Count; i++)
        {
            var heard = Classifier.Combine(present.Categories, waiting[i].Question, answers[i], answers.UnansweredFilters(i));
            if (answers.AllWereAsked(i) || heard.Category is not null || heard.IgnoredBecause is not null)
                requests.Add(new ChangeRequest(waiting[i].Id, waiting[i].Revision, new Reclassify(time.GetUtcNow(), Routes.Heed(present, waiting[i].Question, Settled(present, heard)))));
        }
        if (requests.Count == 0)
            return 0;
        return (await board.ChangeAsync(requests, cancellationToken)).Count(outcome => outcome.Applied);
    }

    /// <summary>A question is heard a second time, and no third: what still found no category is what matched nothing.</summary>
    private static Classification Settled(NotifierPlan plan, Classification heard) => heard with
    {
        Silent = [],
        IgnoredBecause = heard.IgnoredBecause ?? (heard.Category is null && plan.Unmatched is null ? "nothing matched, and \"unmatched\" is \"none\"" : null),
    };
}
