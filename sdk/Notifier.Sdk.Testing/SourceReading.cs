namespace Notifier.Sdk.Testing;

/// <summary>Reads from a new source until enough questions came, then cancels it and sees it end.</summary>
internal static class SourceReading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(5);

    /// <exception cref="ConformanceException">Too few questions came, or the source did not end.</exception>
    public static async Task<IReadOnlyList<SourceItem>> TakeAsync(Func<IChannelSource> create, SourceContext context, int questions)
    {
        var source = create();
        await using var owned = new Owned(source);
        using var stop = new CancellationTokenSource();
        var items = new List<SourceItem>();
        var stream = source.ReadAsync(context, stop.Token).GetAsyncEnumerator(stop.Token);
        Task<bool>? pending = null;
        while (items.Count(item => item?.Question is not null) < questions)
        {
            pending = NextAsync(stream);
            if (!await WithinAsync(pending, Patience, $"{items.Count} of {questions} questions came within {Patience.TotalSeconds} seconds each; then nothing."))
                throw new ConformanceException($"The source ended after {items.Count(item => item.Question is not null)} of {questions} questions.");
            items.Add(stream.Current);
        }

        await StopAsync(stream, stop);
        return items;
    }

    // The next item is asked for before the stop: a source must end while it waits, not only between two items.
    private static async Task StopAsync(IAsyncEnumerator<SourceItem> stream, CancellationTokenSource stop)
    {
        var next = NextAsync(stream);
        await stop.CancelAsync();
        var late = $"The source did not end within {EndWithin.TotalSeconds} seconds of being cancelled; pass the token on to every wait.";
        try
        {
            while (await WithinAsync(next, EndWithin, late))
                next = NextAsync(stream);
        }
        catch (OperationCanceledException)
        {
            // The usual way to end.
        }

        await stream.DisposeAsync();
    }

    private static Task<bool> NextAsync(IAsyncEnumerator<SourceItem> stream) => Task.Run(() => stream.MoveNextAsync().AsTask());

    private static async Task<bool> WithinAsync(Task<bool> step, TimeSpan limit, string late)
    {
        try
        {
            return await step.WaitAsync(limit);
        }
        catch (TimeoutException) when (!step.IsCompleted)
        {
            throw new ConformanceException(late);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw new ConformanceException($"The source threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }
}
