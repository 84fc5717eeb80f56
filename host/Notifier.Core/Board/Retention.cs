using Serilog;

namespace Notifier.Core.Board;

/// <summary>Keeps the board's file from growing for ever: once a day it forgets what has long been done with.</summary>
internal sealed class Retention(SqliteBoard board, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>How long answered and ignored questions are kept after their last change.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await PruneAsync(cancellationToken);
            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await board.PruneAsync(time.GetUtcNow() - Keep, cancellationToken) is > 0 and var forgotten)
                log.Information("{Count} questions answered or ignored more than {Days} days ago were forgotten", forgotten, Keep.TotalDays);
        }
        catch (BoardException fault)
        {
            log.Warning(fault, "Old questions could not be forgotten; trying again in {Hours} hours", Interval.TotalHours);
        }
    }
}
