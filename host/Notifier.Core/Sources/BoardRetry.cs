namespace Notifier.Core.Sources;

/// <summary>Repeats what the board refused until it succeeds: trouble with the board is not the source's fault and loses nothing.</summary>
/// <param name="failed">Told each fault and when the next attempt is made.</param>
/// <param name="recovered">Told when an attempt after a fault succeeded.</param>
internal sealed class BoardRetry(TimeProvider time, Action<Exception, TimeSpan> failed, Action recovered)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(First, Longest);
        while (true)
        {
            try
            {
                var result = await call(cancellationToken);
                if (!backoff.IsFresh)
                    recovered();
                return result;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                var delay = backoff.Fail();
                var pause = Task.Delay(delay, time, cancellationToken);
                failed(fault, delay);
                await pause;
            }
        }
    }
}
