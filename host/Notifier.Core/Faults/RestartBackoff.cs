using Notifier.Sdk;

namespace Notifier.Core.Faults;

/// <summary>What the host does after a fault.</summary>
internal enum FaultVerdict
{
    /// <summary>Tries again after a delay.</summary>
    Restart,

    /// <summary>Waits for a change of the configuration or of the plugin.</summary>
    AwaitChange,

    /// <summary>Gives up until the plugin or its configuration has changed.</summary>
    Quarantine,
}

/// <summary>A verdict, with its delay and its explanation.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Delay">With <see cref="FaultVerdict.Restart"/>: how long to wait.</param>
/// <param name="Outlook">What happens next, as a phrase for people.</param>
internal sealed record FaultDecision(FaultVerdict Verdict, TimeSpan Delay, string Outlook);

/// <summary>Counts the restarts of one plugin instance and decides after each fault.</summary>
/// <param name="jitter">Gives numbers from 0 to 1, so that plugins which fail together do not come back together.</param>
internal sealed class RestartBackoff(Func<double> jitter)
{
    private int _restarts;
    private int _refusals;

    /// <param name="fault">What the plugin threw.</param>
    /// <param name="ran">How long it had been running well.</param>
    public FaultDecision Decide(Exception fault, TimeSpan ran)
    {
        if (ran >= FaultPolicy.HealthyAfter)
            _restarts = _refusals = 0;
        var kind = (fault as PluginException)?.Fault ?? PluginFault.Transient;
        return kind switch
        {
            PluginFault.Auth or PluginFault.Config =>
                new(FaultVerdict.AwaitChange, TimeSpan.Zero, "waits for a change of its configuration"),
            PluginFault.Fatal => new(FaultVerdict.Quarantine, TimeSpan.Zero, "the plugin says it will not pass"),
            PluginFault.RateLimited => After(RetryAfter((PluginException)fault)),
            _ when _restarts == FaultPolicy.MaxRestarts =>
                new(FaultVerdict.Quarantine, TimeSpan.Zero, $"failed again after {FaultPolicy.MaxRestarts} restarts in a row"),
            _ => Again(),
        };
    }

    private FaultDecision Again()
    {
        var decision = After(Grow(++_restarts));
        return decision with { Outlook = $"{decision.Outlook} (restart {_restarts} of {FaultPolicy.MaxRestarts})" };
    }

    private TimeSpan RetryAfter(PluginException fault) =>
        fault.RetryAfter is { } wanted ? FaultPolicy.Sensible(wanted) : Grow(++_refusals);

    private TimeSpan Grow(int attempt)
    {
        var full = FaultPolicy.FirstDelay * Math.Pow(2, Math.Min(attempt, 16) - 1);
        return (full < FaultPolicy.LongestDelay ? full : FaultPolicy.LongestDelay) * (0.8 + 0.2 * jitter());
    }

    private static FaultDecision After(TimeSpan delay) => new(FaultVerdict.Restart, delay, $"trying again in {Readable(delay)}");

    private static string Readable(TimeSpan delay) =>
        delay < TimeSpan.FromMinutes(2) ? $"{delay.TotalSeconds:0.#} s" : $"{delay.TotalMinutes:0.#} min";
}
