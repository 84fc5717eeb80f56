using Notifier.Core.Configuration;
using Serilog;

namespace Notifier.Core.Board;

/// <summary>
/// Forgets what people wrote when it has been kept long enough: once a day, and only by a clock that has run steadily for a while,
/// since what a wrong one takes for old cannot be brought back.
/// </summary>
internal sealed class Retention(SqliteBoard board, CorrectionFile corrections, Func<RetentionRules> rules, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>No source is known to bring back what it showed so long ago.</summary>
    private static readonly TimeSpan IdsKept = TimeSpan.FromDays(365);
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Moment? last = null;
        while (true)
        {
            var before = Moment.Of(time);
            await Task.Delay(Steady, time, cancellationToken);
            if (last?.IsOver(Interval, time) is false || !IsSteadySince(before))
                continue;
            await ForgetAsync(cancellationToken);
            last = Moment.Of(time);
        }
    }

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ForgetQuestionsAsync(cancellationToken);
            var lines = await corrections.ForgetAsync(time.GetUtcNow() - rules().Corrections, cancellationToken);
            if (lines > 0)
                log.Information("{Count} corrections older than {Days} days were forgotten", lines, rules().Corrections.TotalDays);
        }
        catch (Exception fault) when (fault is BoardException or IOException or UnauthorizedAccessException)
        {
            log.Warning(fault, "What is old could not be forgotten; trying again in {Hours} hours", Interval.TotalHours);
        }
    }

    private async Task ForgetQuestionsAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var state in Enum.GetValues<QuestionState>())
            total += await board.PruneAsync(state, time.GetUtcNow() - AgeOf(state), time.GetUtcNow(), cancellationToken);
        await board.ForgetIdsAsync(time.GetUtcNow() - IdsKept, cancellationToken);
        if (total > 0)
            log.Information("{Count} questions were forgotten, as \"retention\" says", total);
        await board.CompactAsync(cancellationToken);
    }

    private TimeSpan AgeOf(QuestionState state) => state switch
    {
        QuestionState.Answered or QuestionState.Closed => rules().Answered,
        QuestionState.Ignored => rules().Ignored,
        QuestionState.Open or QuestionState.Offered or QuestionState.Claimed => rules().Unanswered,
    };

    private bool IsSteadySince(Moment before) =>
        (time.GetUtcNow() - before.At - time.GetElapsedTime(before.Stamp)).Duration() < Tolerance;
}
