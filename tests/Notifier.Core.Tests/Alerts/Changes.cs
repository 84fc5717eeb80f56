namespace Notifier.Core.Tests.Alerts;

/// <summary>The newest of something that changes, and a way to wait for it without looking at the clock.</summary>
internal sealed class Changes<T>
    where T : class
{
    private readonly List<(Func<T, bool> Wanted, TaskCompletionSource<T> Found)> _waiting = [];
    private T? _newest;

    public void Add(T value)
    {
        lock (_waiting)
        {
            _newest = value;
            foreach (var (_, found) in _waiting.Where(waiting => waiting.Wanted(value)))
                found.TrySetResult(value);
        }
    }

    public Task<T> UntilAsync(Func<T, bool> wanted)
    {
        lock (_waiting)
        {
            if (_newest is { } newest && wanted(newest))
                return Task.FromResult(newest);
            var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
            return found.Task;
        }
    }
}
