using System.Runtime.CompilerServices;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>What sources may do, well or badly.</summary>
internal static class Streams
{
    /// <summary>Yields the items and is quiet from then on.</summary>
    public static async IAsyncEnumerable<SourceItem> Quiet([EnumeratorCancellation] CancellationToken cancellationToken, params SourceItem?[] items)
    {
        foreach (var item in items)
            yield return item!;
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <summary>Yields the items, tells when it is asked for more, and is quiet from then on.</summary>
    public static async IAsyncEnumerable<SourceItem> Telling(
        TaskCompletionSource asked, [EnumeratorCancellation] CancellationToken cancellationToken, params SourceItem[] items)
    {
        foreach (var item in items)
            yield return item;
        asked.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <summary>Yields the items and ends.</summary>
    public static async IAsyncEnumerable<SourceItem> Ending(params SourceItem?[] items)
    {
        await Task.Yield();
        foreach (var item in items)
            yield return item!;
    }

    /// <summary>Yields the items and then throws.</summary>
    public static async IAsyncEnumerable<SourceItem> Failing(Exception fault, params SourceItem?[] items)
    {
        await Task.Yield();
        foreach (var item in items)
            yield return item!;
        throw fault;
    }

    /// <summary>Yields without end and without ever giving its thread back.</summary>
    public static async IAsyncEnumerable<SourceItem> Flood([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
            yield return PluginBench.Item($"{i}");
        await Task.CompletedTask;
    }

    /// <summary>Is quiet, and stays so whatever it is told.</summary>
    public static async IAsyncEnumerable<SourceItem> Deaf()
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
        yield break;
    }

    /// <summary>Starts well, and then holds its thread.</summary>
    public static async IAsyncEnumerable<SourceItem> Blocking(ManualResetEventSlim until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return PluginBench.Item("before");
        until.Wait(CancellationToken.None);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <summary>The same items; tells about each.</summary>
    public static async IAsyncEnumerable<SourceItem> Counting(IAsyncEnumerable<SourceItem> items, Action yielded)
    {
        await foreach (var item in items)
        {
            yielded();
            yield return item;
        }
    }
}
