using Notifier.Core.Faults;
using Serilog;

namespace Notifier.Core.Supervision;

/// <summary>
/// Keeps the host's own loops going: one that throws, or ends though nobody told it to, is named in log, status and tray, and begun
/// again, ever more slowly.
/// </summary>
internal sealed class Supervisor(HostFaults faults, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>A loop that has run so long is well again.</summary>
    private static readonly TimeSpan HealthyAfter = TimeSpan.FromMinutes(1);

    /// <summary>Told on the supervisor's own thread when people will miss something because of it.</summary>
    public Func<string, Task> TellPeople { get; init; } = _ => Task.CompletedTask;

    /// <summary>Runs a loop until cancelled. Does not throw.</summary>
    /// <param name="name">What people call it, such as "the toasts".</param>
    /// <param name="loop">Works until cancelled; may be called again after it has ended.</param>
    /// <param name="alertsSuffer">Without it questions reach nobody.</param>
    /// <param name="cancellationToken">The normal end.</param>
    public async Task KeepAsync(string name, Func<CancellationToken, Task> loop, bool alertsSuffer, CancellationToken cancellationToken)
    {
        var delay = FirstDelay;
        while (!cancellationToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            var fault = await RunAsync(name, loop, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return;
            if (time.GetElapsedTime(began) >= HealthyAfter)
                delay = FirstDelay;
            await ReportAsync(name, fault, alertsSuffer && delay == FirstDelay, delay);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    /// <returns>What it threw; null when it just ended.</returns>
    private async Task<Exception?> RunAsync(string name, Func<CancellationToken, Task> loop, CancellationToken cancellationToken)
    {
        await using var well = time.CreateTimer(_ => faults.Clear(name), null, HealthyAfter, Timeout.InfiniteTimeSpan);
        try
        {
            await Task.Run(() => loop(cancellationToken), CancellationToken.None);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    private async Task ReportAsync(string name, Exception? fault, bool tell, TimeSpan delay)
    {
        var what = fault is null ? "it ended though nobody told it to" : FaultText.Of(fault);
        log.Error(fault, "{Loop:l} stopped and begins again in {Seconds} s: {Fault:l}", name, delay.TotalSeconds, what);
        faults.Set(name, $"{what}; begins again by itself");
        if (!tell)
            return;
        try
        {
            await TellPeople($"{name}: {what}");
        }
        catch (Exception second)
        {
            log.Error(second, "Nobody could be told that {Loop:l} stopped", name);
        }
    }
}
