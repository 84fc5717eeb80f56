using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Keeps an even rate over the whole run: a late post does not delay those after it.</summary>
internal sealed class RatePacer(TimeProvider time, double rate) : Pacer
{
    private long? _start;
    private long _posts;

    public override ValueTask WaitAsync(Question post, CancellationToken cancellationToken)
    {
        var start = _start ??= time.GetTimestamp();
        return UntilAsync(start, TimeSpan.FromSeconds(_posts++ / rate), time, cancellationToken);
    }
}
