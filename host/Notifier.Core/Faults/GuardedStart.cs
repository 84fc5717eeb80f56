using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;

namespace Notifier.Core.Faults;

/// <summary>Runs the code that starts a plugin, marked as its own and under the start timeout.</summary>
/// <remarks>
/// A plugin has started when it has given its thread back for the first time: a channel where nobody writes is quiet, not
/// hanging.
/// </remarks>
internal sealed class GuardedStart(PluginEntry entry, PluginEnvironment environment)
{
    private volatile string _inside = "the loader";

    /// <summary>Says what is entered next, for the case that it never returns.</summary>
    public void Enter(string what) => _inside = what;

    /// <param name="start">Starts the plugin.</param>
    /// <param name="cancellationToken">Gives the start up; what it makes later is disposed.</param>
    /// <exception cref="HeldThreadException">The plugin holds its thread.</exception>
    public async Task<T> RunAsync<T>(Func<GuardedStart, Task<T>> start, CancellationToken cancellationToken)
        where T : IAsyncDisposable
    {
        if (LeftBehind.Room(entry.Kind, entry.Id) is { IsCompleted: false } room)
            throw new HeldThreadException("not started yet", room);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(FaultPolicy.StartTimeout, environment.Time, waiting.Token);
        var starting = OwnThread.RunAsync($"Start of {entry.Id}", () => Start(start)).Unwrap();
        await Task.WhenAny(starting, timeout);
        await waiting.CancelAsync();
        if (starting.IsCompleted)
            return await starting;
        var comesBack = LetGoAsync(starting);
        LeftBehind.Add(entry.Kind, entry.Id, comesBack);
        cancellationToken.ThrowIfCancellationRequested();
        throw new HeldThreadException(
            $"it did not come back from {_inside} within {FaultPolicy.StartTimeout.TotalSeconds:0} s and holds its thread", comesBack);
    }

    private LeftBehind LeftBehind => environment.Status.LeftBehind;

    private Task<T> Start<T>(Func<GuardedStart, Task<T>> start)
    {
        environment.Gate.Calls.Of(entry).Enter();
        try
        {
            return start(this);
        }
        finally
        {
            MarkedEntry.Leave();
        }
    }

    private static async Task LetGoAsync<T>(Task<T> starting)
        where T : IAsyncDisposable
    {
        try
        {
            await using var late = await starting;
        }
        catch (Exception)
        {
            // It failed after the host had given it up: that fault has been named already.
        }
    }
}
