namespace Notifier.Sdk.Testing;

/// <summary>Reads from a new source until enough questions came, then cancels it and sees it end.</summary>
internal static class SourceReading
{
    private const int MostItems = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(5);

    /// <exception cref="ConformanceException">Too few questions came, or the source did not end.</exception>
    public static async Task<IReadOnlyList<SourceItem>> TakeAsync(Func<IChannelSource> create, SourceContext context, int questions)
    {
        var source = create();
        await using var owned = new Owned(source);
        using var stop = new CancellationTokenSource();
        var stream = source.ReadAsync(context, stop.Token).GetAsyncEnumerator(stop.Token);
        var items = await TakeAsync(stream, questions);
        await StopAsync(stream, stop);
        return items;
    }

    private static async Task<IReadOnlyList<SourceItem>> TakeAsync(IAsyncEnumerator<SourceItem> stream, int questions)
    {
        var items = new List<SourceItem>();
        for (var came = 0; came < questions;)
        {
            if (!await NextAsync(stream, $"{came} of {questions} questions came, then nothing for {Patience.TotalSeconds} seconds."))
                throw new ConformanceException($"The source ended after {came} of {questions} questions.");
            items.Add(stream.Current ?? throw new ConformanceException("The source yielded null."));
            came += stream.Current.Question is null ? 0 : 1;
            Rule.Holds(items.Count <= MostItems, $"The source yielded more than {MostItems} items, and only {came} of {questions} questions.");
        }

        return items;
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<SourceItem> stream, string late)
    {
        try
        {
            return await Task.Run(() => stream.MoveNextAsync().AsTask()).WaitAsync(Patience);
        }
        catch (TimeoutException thrown)
        {
            throw new ConformanceException(late, thrown);
        }
        catch (Exception thrown)
        {
            throw new ConformanceException($"The source threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }

    // The next item is asked for before the stop: a source must end while it waits, not only between two items.
    private static async Task StopAsync(IAsyncEnumerator<SourceItem> stream, CancellationTokenSource stop)
    {
        using var patience = new CancellationTokenSource();
        var end = Task.Run(() => DrainAsync(stream, patience.Token), CancellationToken.None);
        await stop.CancelAsync();
        try
        {
            await end.WaitAsync(EndWithin, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // The usual way to end.
        }
        catch (TimeoutException thrown)
        {
            await patience.CancelAsync();
            throw new ConformanceException($"The source did not end within {EndWithin.TotalSeconds} seconds of being cancelled; pass the token on to every wait.", thrown);
        }
        catch (Exception thrown)
        {
            throw new ConformanceException($"The source, being cancelled, threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }

    private static async Task DrainAsync(IAsyncEnumerator<SourceItem> stream, CancellationToken patience)
    {
        await using (stream)
        {
            while (!patience.IsCancellationRequested && await stream.MoveNextAsync())
                await Task.Yield();
        }
    }
}
