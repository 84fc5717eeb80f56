namespace Notifier.Core.Plugins.Loading;

/// <summary>Runs a plugin's code on a thread of its own and does not wait for it for ever.</summary>
internal sealed class TimedCall(TimeProvider time)
{
    /// <summary>How long a plugin may take to be constructed.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Returns what the call returns or throws what it throws.</summary>
    /// <param name="call">Runs on a background thread. What it returns too late is disposed.</param>
    /// <param name="name">Of the thread, for debuggers.</param>
    /// <exception cref="TimeoutException">The call did not return within <see cref="Limit"/>; its thread goes on.</exception>
    public T Run<T>(Func<T> call, string name)
        where T : class
    {
        using var inTime = new CancellationTokenSource();
        var limit = Task.Delay(Limit, time, inTime.Token);
        var outcome = OwnThread.RunAsync(name, call);
        _ = Task.WhenAny(outcome, limit).GetAwaiter().GetResult();
        inTime.Cancel();
        if (outcome.IsCompleted)
            return outcome.GetAwaiter().GetResult();
        _ = LetGoAsync(outcome);
        throw new TimeoutException();
    }

    private static async Task LetGoAsync<T>(Task<T> late)
    {
        try
        {
            var value = await late;
            if (value is IDisposable disposable)
                disposable.Dispose();
            else if (value is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
        }
        catch (Exception)
        {
            // It failed after the host had given it up: that fault has been named already.
        }
    }
}
