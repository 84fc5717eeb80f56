using Serilog;

namespace Notifier.Core.Board;

/// <summary>
/// Sees the clock being set and the machine waking from sleep. The board is settled at the start and whenever the clock was set
/// back, and everybody looks again at what is due.
/// </summary>
/// <param name="wake">Lets everybody look again; timers made before a sleep are late by its length.</param>
internal sealed class ClockWatch(IQuestionBoard board, Action wake, TimeProvider time, ILogger log)
{
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan SetBackBy = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan SleptFor = TimeSpan.FromSeconds(5);

    private bool _unsettled = true;

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = Moment.Of(time);
        while (true)
        {
            if (_unsettled)
                await SettleAsync(cancellationToken);
            await Task.Delay(Tick, time, cancellationToken);
            var now = Moment.Of(time);
            Compare(before, now);
            before = now;
        }
    }

    private void Compare(Moment before, Moment now)
    {
        var wall = now.At - before.At;
        var lost = time.GetElapsedTime(before.Stamp, now.Stamp) - wall;
        if (lost > SetBackBy)
        {
            log.Information("The clock was set back by {Lost}; what was due by it is due as long after now", lost);
            _unsettled = true;
        }
        else if (wall > Tick + SleptFor)
        {
            log.Information("The clock went on by {Slept} at once; what came due meanwhile is looked at now", wall);
            wake();
        }
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        try
        {
            var settled = await board.SettleAsync(time.GetUtcNow(), cancellationToken);
            if (settled > 0)
                log.Warning("{Count} questions had been stored by a clock that was ahead; they go on by the present one", settled);
            _unsettled = false;
            wake();
        }
        catch (BoardException fault)
        {
            log.Warning(fault, "The board could not be brought in step with the clock; trying again in {Seconds} s", Tick.TotalSeconds);
        }
    }
}
