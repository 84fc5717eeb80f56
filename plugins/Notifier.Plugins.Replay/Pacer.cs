using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Holds each post back until its moment.</summary>
internal abstract class Pacer
{
    public abstract ValueTask WaitAsync(Question post, CancellationToken cancellationToken);

    /// <exception cref="PluginException">Rate or speed is not above zero.</exception>
    public static Pacer For(ReplayOptions options, TimeProvider time) => options.Pace switch
    {
        ReplayPace.Recorded => new RecordedPacer(time, Positive(options.Speed, "speed")),
        ReplayPace.Rate => new RatePacer(time, Positive(options.Rate, "rate")),
        ReplayPace.Fast => new FastPacer(),
        _ => throw new PluginException(PluginFault.Config, $"\"pace\" is {options.Pace}. Use recorded, rate or fast."),
    };

    /// <summary>Waits in pieces, because a timer takes no more than 49 days and knows no less than a millisecond.</summary>
    /// <param name="start">A time stamp: the wall clock may be set meanwhile.</param>
    /// <param name="after">How long after the start.</param>
    protected static async ValueTask UntilAsync(long start, TimeSpan after, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var left = after - time.GetElapsedTime(start); left > TimeSpan.Zero; left = after - time.GetElapsedTime(start))
            await Task.Delay(TimeSpan.FromTicks(Math.Clamp(left.Ticks, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerDay)), time, cancellationToken);
    }

    private static double Positive(double value, string name) => double.IsFinite(value) && value > 0
        ? value
        : throw new PluginException(PluginFault.Config, $"\"{name}\" is {value}. It must be above 0.");
}
