namespace Notifier.Core;

/// <summary>Runs foreign code: a thread that it may hold is none of the pool's, and its name tells by whom it is held.</summary>
internal static class OwnThread
{
    /// <summary>Runs the call; what it throws is the task's.</summary>
    public static Task<T> RunAsync<T>(string name, Func<T> call)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(Run) { IsBackground = true, Name = name }.Start();
        return outcome.Task;

        void Run()
        {
            try
            {
                outcome.SetResult(call());
            }
            catch (Exception fault)
            {
                outcome.SetException(fault);
            }
        }
    }
}
