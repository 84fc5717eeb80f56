using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>
/// Carries items from a stream to the intake. A lone post is stored at once; what comes while a batch is being stored goes
/// together with the next. The batch is the only buffer: the stream is asked for more only once a full batch is stored, so a
/// flood costs no memory, and each source has at most one batch on its way, so it takes no other's turn.
/// </summary>
/// <param name="accept">Stores a batch; returns when it is durable.</param>
/// <param name="say">Told what people should know of the running source; empty when all is well again.</param>
internal sealed class SourcePump(
    SourceStream stream, Func<IReadOnlyList<SourceItem>, Task> accept, TimeProvider time, ItemCheck check, ThrottledFaultLog faultLog, Action<string> say)
{
    private const int BatchSize = 256;
    private const int BatchLength = 4_000_000;
    private const int MostInvalid = 100;

    /// <summary>For a stream that always has more at hand.</summary>
    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(50);

    private readonly FloodWatch _flood = new(time);
    private List<SourceItem> _batch = [];
    private long _batchLength;
    private long _batchBegan;
    private Task _storing = Task.CompletedTask;
    private int _invalid;

    /// <summary>Reads until the stream ends, throws, or the host stops it. What was read is stored in each case.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested && await HasItemAsync(stopping))
            {
                Take(stream.Current);
                if (_batch.Count >= BatchSize || _batchLength >= BatchLength || IsDue)
                    await StoreAsync();
                stream.MoveNext();
            }
        }
        finally
        {
            await StoreAsync();
        }
    }

    private bool IsDue => _batch.Count > 0 && time.GetElapsedTime(_batchBegan) >= LongestGathering;

    private async ValueTask<bool> HasItemAsync(CancellationToken stopping)
    {
        if (!stream.IsReady && _flood.Paused())
            say("");
        while (!stream.IsReady)
        {
            if (_storing.IsCompleted)
            {
                await _storing;
                if (_batch.Count == 0)
                    break;
                _storing = accept(TakeBatch());
            }
            await Task.WhenAny(stream.Ready, _storing);
        }
        return await stream.HasItemAsync(stopping);
    }

    private void Take(SourceItem? given)
    {
        if (check.Keep(given) is not { } item)
        {
            if (++_invalid >= MostInvalid)
                throw new InvalidDataException($"{MostInvalid} items in a row could not be used");
            return;
        }
        _invalid = 0;
        if (_batch.Count == 0)
            _batchBegan = time.GetTimestamp();
        _batch.Add(item);
        _batchLength += LengthOf(item);
    }

    private static long LengthOf(SourceItem item) => item.Question is { } question
        ? (long)question.Text.Length + (question.Author?.Length ?? 0) + (question.Channel?.Length ?? 0) + (item.Cursor?.Value.Length ?? 0)
        : item.Cursor?.Value.Length ?? 0;

    /// <summary>Returns when all that was read is stored.</summary>
    private async Task StoreAsync()
    {
        await _storing;
        if (_batch.Count == 0)
            return;
        var batch = TakeBatch();
        await accept(batch);
        if (batch.Count == BatchSize && _flood.Stored(batch.Count) is { } flood)
        {
            faultLog.Add("flood", $"It floods: {flood}");
            say($"flood: {flood}");
        }
        await Task.Yield();
    }

    private List<SourceItem> TakeBatch()
    {
        var batch = _batch;
        _batch = [];
        _batchLength = 0;
        return batch;
    }
}
