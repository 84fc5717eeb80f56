using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>The stream of one constructed source. All of the plugin's code is entered from here.</summary>
internal sealed class SourceStream : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PluginInstance<IChannelSource> _instance;
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private IAsyncEnumerator<SourceItem?>? _items;
    private Task<bool>? _pending;
    private bool _hasItem;
    private long _steps;
    private long _stepsSeen;
    private volatile bool _inside;

    private SourceStream(PluginInstance<IChannelSource> instance) => _instance = instance;

    /// <summary>The plugin's id and version.</summary>
    public string Plugin => _instance.Plugin;

    /// <summary>The next item, or the end, is known already.</summary>
    public bool IsReady => _pending is null or { IsCompleted: true };

    /// <summary>Completes when <see cref="IsReady"/>; does not throw what the plugin threw.</summary>
    public Task Ready => _pending is null ? Task.CompletedTask : Task.WhenAny(_pending);

    /// <summary>The item found; may be null, and may throw, as the plugin likes.</summary>
    public SourceItem? Current => _items!.Current;

    /// <summary>Constructs the source and enters its stream, up to the first point where the plugin gives its thread back.</summary>
    /// <param name="construct">Makes the instance.</param>
    /// <param name="context">Where the source begins to read.</param>
    /// <param name="entering">Told what is entered next, for the case that it never returns.</param>
    public static async Task<SourceStream> OpenAsync(
        Func<PluginInstance<IChannelSource>> construct, SourceContext context, Action<string> entering)
    {
        entering("its constructor");
        var stream = new SourceStream(construct());
        try
        {
            entering("ReadAsync");
            var items = stream._instance.Value.ReadAsync(context, stream._stop.Token)
                ?? throw new PluginException(PluginFault.Fatal, "ReadAsync returned null");
            stream._items = items.GetAsyncEnumerator(stream._stop.Token);
            entering("its first step");
            stream.MoveNext();
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks for the next item, in the flow the source was opened in. What the plugin throws comes out of <see cref="HasItemAsync"/>.</summary>
    public void MoveNext()
    {
        if (_flow is null)
            Step();
        else
            ExecutionContext.Run(_flow, stream => ((SourceStream)stream!).Step(), this);
    }

    private void Step()
    {
        _inside = true;
        _steps++;
        try
        {
            var next = _items!.MoveNextAsync();
            _pending = next.IsCompletedSuccessfully ? null : next.AsTask();
            _hasItem = _pending is null && next.Result;
        }
        catch (Exception fault)
        {
            _pending = Task.FromException<bool>(fault);
        }
        _inside = false;
    }

    /// <summary>True when the plugin has not given its thread back since this was last asked.</summary>
    public bool HoldsItsThread()
    {
        var steps = Volatile.Read(ref _steps);
        var holds = _inside && steps == _stepsSeen;
        _stepsSeen = steps;
        return holds;
    }

    /// <summary>Waits until the plugin has decided. False: the stream has ended.</summary>
    public async ValueTask<bool> HasItemAsync(CancellationToken cancellationToken) =>
        _pending is null ? _hasItem : await _pending.WaitAsync(cancellationToken);

    /// <summary>Tells the plugin to stop, waits for it however long it takes, and disposes it.</summary>
    /// <param name="reader">Who calls <see cref="MoveNext"/>; ends by itself unless the plugin holds it.</param>
    /// <returns>What the plugin threw on the way out, other than its own cancellation.</returns>
    public async Task<IReadOnlyList<Exception>> EndAsync(Task reader)
    {
        var faults = new List<Exception>();
        await TryAsync(_stop.CancelAsync, faults);
        await TryAsync(() => reader, []);
        if (_pending is { } pending)
            await TryAsync(() => pending, pending.IsCompleted ? [] : faults);
        if (_items is not null)
            await TryAsync(() => _items.DisposeAsync().AsTask(), faults);
        await TryAsync(() => _instance.DisposeAsync().AsTask(), faults);
        _stop.Dispose();
        return faults;
    }

    public async ValueTask DisposeAsync() => await EndAsync(Task.CompletedTask);

    private static async Task TryAsync(Func<Task> step, List<Exception> faults)
    {
        try
        {
            await step();
        }
        catch (OperationCanceledException)
        {
            // The plugin was told to stop, and this is how it says that it did.
        }
        catch (Exception fault)
        {
            faults.Add(fault);
        }
    }
}
