using Notifier.Core.Faults;

namespace Notifier.Core.Sources;

/// <summary>A token that is cancelled some time after another, so that what was begun can be finished.</summary>
internal sealed class DrainToken : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    public DrainToken(TimeProvider time, CancellationToken stopping)
    {
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _registration = stopping.Register(() => _source.CancelAfter(FaultPolicy.DrainTimeout));
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
