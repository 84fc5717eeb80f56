namespace Notifier.Core.Supervision;

/// <summary>Work of several parts that are nothing without each other.</summary>
internal static class Together
{
    /// <summary>Runs the parts side by side until one ends, well or not; then ends the others. A fault comes out, the first one's first.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken, params IReadOnlyList<Func<CancellationToken, Task>> parts)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = parts.Select(part => Task.Run(() => part(ending.Token), CancellationToken.None)).ToList();
        var first = await Task.WhenAny(running);
        await ending.CancelAsync();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if ((first.IsFaulted ? first : running.Find(part => part.IsFaulted)) is { } faulted)
            await faulted;
        cancellationToken.ThrowIfCancellationRequested();
    }
}
