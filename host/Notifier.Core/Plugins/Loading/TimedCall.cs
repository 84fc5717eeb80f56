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
        var attempt = new Attempt<T>();
        var thread = new Thread(() => attempt.Run(call)) { IsBackground = true, Name = name };
        using (time.CreateTimer(_ => attempt.GiveUp(), null, Limit, Timeout.InfiniteTimeSpan))
        {
            thread.Start();
            return attempt.Wait();
        }
    }

    private sealed class Attempt<T>
        where T : class
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Run(Func<T> call)
        {
            try
            {
                var value = call();
                if (!_outcome.TrySetResult(value))
                    LetGo(value);
            }
            catch (Exception e)
            {
                _outcome.TrySetException(e);
            }
        }

        public void GiveUp() => _outcome.TrySetException(new TimeoutException());

        public T Wait() => _outcome.Task.GetAwaiter().GetResult();

        private static void LetGo(T value)
        {
            if (value is IDisposable disposable)
                disposable.Dispose();
            else if (value is IAsyncDisposable asyncDisposable)
                _ = asyncDisposable.DisposeAsync().AsTask();
        }
    }
}
