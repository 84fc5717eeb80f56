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

    /// <summary>Yields an item, does its next step before it gives its thread back, and is quiet from then on.</summary>
    public static async IAsyncEnumerable<SourceItem> Slow(Action step, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return PluginBench.Item("1");
        step();
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

    /// <summary>Yields some items, the others when it may, and tells when it is then asked for more.</summary>
    public static async IAsyncEnumerable<SourceItem> InTwoParts(
        SourceItem[] first, Task goOn, SourceItem[] second, TaskCompletionSource asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in first)
            yield return item;
        await goOn;
        foreach (var item in second)
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

    /// <summary>Yields without ever giving its thread back until told otherwise, and is quiet from then on.</summary>
    public static async IAsyncEnumerable<SourceItem> Flood(
        [EnumeratorCancellation] CancellationToken cancellationToken, CancellationToken until = default)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested && !until.IsCancellationRequested; i++)
            yield return PluginBench.Item($"{i}");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <summary>Is quiet, and stays so whatever else it is told.</summary>
    public static async IAsyncEnumerable<SourceItem> Deaf(Task until)
    {
        await until;
        yield break;
    }

    /// <summary>Starts well, then says that it holds its thread, and does.</summary>
    public static async IAsyncEnumerable<SourceItem> Blocking(
        TaskCompletionSource holds, ManualResetEventSlim until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return PluginBench.Item("before");
        holds.SetResult();
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
