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

    /// <summary>What tells people may itself be what is broken.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Called when people will miss something because of it. May throw and may hang: the loop is begun again without it.</summary>
    public Func<string, Task> TellPeople { get; init; } = _ => Task.CompletedTask;

    /// <summary>Runs a loop until cancelled. Does not throw.</summary>
    /// <param name="name">What people call it, such as "the toasts".</param>
    /// <param name="loop">Works until cancelled; may be called again after it has ended.</param>
    /// <param name="alertsSuffer">Without it questions reach nobody.</param>
    /// <param name="cancellationToken">The normal end.</param>
    public async Task KeepAsync(string name, Func<CancellationToken, Task> loop, bool alertsSuffer, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(FirstDelay, LongestDelay);
        while (!cancellationToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            var fault = await RunAsync(name, loop, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return;
            if (time.GetElapsedTime(began) >= HealthyAfter)
                backoff.Succeed();
            var isFirst = backoff.IsFresh;
            var delay = backoff.Fail();
            var pause = Task.Delay(delay, time, cancellationToken);
            var what = Report(name, fault, delay);
            if (alertsSuffer && isFirst)
                _ = TellAsync(name, what, cancellationToken);
            await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private string Report(string name, Exception? fault, TimeSpan delay)
    {
        var what = fault is null ? "it ended though nobody told it to" : FaultText.Of(fault);
        log.Error(fault, "{Loop:l} stopped and begins again in {Seconds} s: {Fault:l}", name, delay.TotalSeconds, what);
        faults.Set(name, $"{what}; begins again by itself");
        return what;
    }

    private async Task TellAsync(string name, string what, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => TellPeople($"{name}: {what}"), cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception second) when (!cancellationToken.IsCancellationRequested)
        {
            log.Error(second, "Nobody could be told that {Loop:l} stopped", name);
        }
        catch (OperationCanceledException)
        {
            // The host ends, and with it what was to be told.
        }
    }
}
