using Notifier.Sdk;

namespace Notifier.Core.Faults;

/// <summary>What the host does after a fault.</summary>
internal enum FaultVerdict
{
    /// <summary>Tries again after a delay.</summary>
    Restart,

    /// <summary>Leaves the channel alone as long as it asked, which is no fault.</summary>
    Wait,

    /// <summary>Gives up until the plugin or its configuration has changed.</summary>
    Quarantine,
}

/// <summary>A verdict, with its delay and its explanation.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Delay">How long to wait; nothing when it is given up.</param>
/// <param name="Outlook">What happens next, as a phrase for people.</param>
internal sealed record FaultDecision(FaultVerdict Verdict, TimeSpan Delay, string Outlook);

/// <summary>
/// Decides after each fault of one plugin instance. A bad hour of a channel is never a reason to give a source up: it is tried again
/// for days, ever more slowly, and hourly where only somebody else can mend it.
/// </summary>
/// <param name="jitter">Gives numbers from 0 to 1, so that plugins which fail together do not come back together.</param>
internal sealed class RestartBackoff(Func<double> jitter)
{
    private readonly Backoff _restarts = new(FaultPolicy.FirstDelay, FaultPolicy.LongestDelay);
    private readonly Backoff _refusals = new(FaultPolicy.FirstDelay, FaultPolicy.LongestDelay);

    /// <param name="fault">What the plugin threw.</param>
    /// <param name="ran">How long it had been running well.</param>
    public FaultDecision Decide(Exception fault, TimeSpan ran)
    {
        if (ran >= FaultPolicy.HealthyAfter)
        {
            _restarts.Succeed();
            _refusals.Succeed();
        }
        // What a plugin says may be no kind we know.
        var kind = fault is PluginException { Fault: var said } && Enum.IsDefined(said) ? said : PluginFault.Transient;
        return kind switch
        {
            PluginFault.Auth or PluginFault.Config =>
                new(FaultVerdict.Restart, FaultPolicy.HopelessDelay, "tried again every hour, and at once when its configuration changes"),
            PluginFault.Fatal => new(FaultVerdict.Quarantine, TimeSpan.Zero, "the plugin says it will not pass"),
            PluginFault.RateLimited => new(FaultVerdict.Wait, RetryAfter((PluginException)fault), ""),
            PluginFault.Transient => After(Grow(_restarts)),
        };
    }

    private TimeSpan RetryAfter(PluginException fault) =>
        fault.RetryAfter is { } wanted ? FaultPolicy.Sensible(wanted) : Grow(_refusals);

    private TimeSpan Grow(Backoff backoff) => backoff.Fail() * (0.8 + 0.2 * jitter());

    private static FaultDecision After(TimeSpan delay) => new(FaultVerdict.Restart, delay, $"trying again in {Readable(delay)}");

    private static string Readable(TimeSpan delay) =>
        delay < TimeSpan.FromMinutes(2) ? $"{delay.TotalSeconds:0.#} s" : $"{delay.TotalMinutes:0.#} min";
}
