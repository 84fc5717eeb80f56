namespace Notifier.Core.Supervision;

/// <summary>Work of several parts that are nothing without each other.</summary>
internal static class Together
{
    /// <summary>Runs the parts side by side until all have ended. One that throws ends the others, and its fault comes out.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken, params IReadOnlyList<Func<CancellationToken, Task>> parts)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = parts.Select(part => Task.Run(() => part(ending.Token), CancellationToken.None)).ToList();
        var open = running.ToList();
        while (open.Count > 0)
        {
            var ended = await Task.WhenAny(open);
            open.Remove(ended);
            if (ended.IsFaulted)
                await ending.CancelAsync();
        }
        var fault = running.Find(part => part.IsFaulted);
        await (fault ?? Task.WhenAll(running));
    }
}
