using System.Collections.Concurrent;
using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>
/// The thread that asks the filters. A watch looks at it from outside: a filter that holds the thread too long is left alone
/// with it, and another worker goes on with the batch.
/// </summary>
/// <remarks>
/// <c>_call</c> says where the thread is, and both sides change it by compare-and-exchange: 0 in the host's own code, an even
/// number in the synchronous part of a call, the next odd one while it waits for an asynchronous answer, -1 taken away.
/// </remarks>
internal sealed class FilterWorker : IDisposable
{
    private const long TakenAway = -1;
    private const int Ticks = 5;
    private static readonly TimeSpan Tick = FaultPolicy.FilterTimeout / Ticks;

    private readonly BlockingCollection<FilterBatch> _queue;
    private readonly Func<FilterSlot[]> _slots;
    private readonly TimeProvider _time;
    private readonly Thread _thread;
    private readonly ITimer _watch;
    private FilterBatch? _batch;
    private FilterSlot? _slot;
    private int _question;
    private ManualResetEventSlim? _waiting;
    private long _call;
    private long _lastCall;
    private long _seen;
    private int _ticks;

    private FilterWorker(BlockingCollection<FilterBatch> queue, Func<FilterSlot[]> slots, TimeProvider time, FilterBatch? unfinished)
    {
        (_queue, _slots, _time, _batch) = (queue, slots, time, unfinished);
        _watch = time.CreateTimer(_ => CheckForHang(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { IsBackground = true, Name = "Filters" };
    }

    /// <summary>Starts a thread that works until the queue is completed.</summary>
    public static void Start(BlockingCollection<FilterBatch> queue, Func<FilterSlot[]> slots, TimeProvider time, FilterBatch? unfinished = null) =>
        new FilterWorker(queue, slots, time, unfinished)._thread.Start();

    public void Dispose() => _watch.Dispose();

    private void Run()
    {
        using (this)
        {
            if (_batch is { } unfinished && !Finish(unfinished))
                return;
            foreach (var batch in _queue.GetConsumingEnumerable())
            {
                if (!Finish(batch))
                    return;
            }
        }
    }

    /// <returns>False when the thread has been taken away.</returns>
    private bool Finish(FilterBatch batch)
    {
        _batch = batch;
        _watch.Change(Tick, Tick);
        while (batch.NextSlot(_slots) is { } slot)
        {
            _slot = slot;
            var place = slot.Marks.Enter();
            place.Leave();
            var isStillOurs = Ask(slot, batch, place);
            MarkedEntry.Leave();
            if (!isStillOurs)
                return false;
        }
        _watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        batch.Complete();
        return true;
    }

    /// <returns>False when the thread has been taken away.</returns>
    private bool Ask(FilterSlot slot, FilterBatch batch, CallSlot place)
    {
        var began = _time.GetTimestamp();
        var share = FaultPolicy.FilterShare(batch.Questions.Count);
        var isSpent = false;
        for (var i = 0; i < batch.Questions.Count; i++)
        {
            if (!isSpent && i > 0 && _time.GetElapsedTime(began) >= share)
            {
                isSpent = true;
                slot.IsSlow(i, batch.Questions.Count);
            }
            if (isSpent || !slot.MayBeAsked())
            {
                batch.Answers.AddUnasked(i, slot.Plan.Id);
                continue;
            }
            if (slot.IsKeptFrom(batch.Questions[i]))
            {
                batch.Answers.AddSilent(i, slot.Plan.Id);
                continue;
            }
            _question = i;
            var call = _lastCall += 2;
            Volatile.Write(ref _call, call);
            place.Enter(batch.Questions[i]);
            var (matches, fault, late) = Call(slot, batch.Questions[i], call);
            place.Leave();
            if (late is null && Interlocked.CompareExchange(ref _call, 0, call) != call)
            {
                slot.CameBack();
                return false;
            }
            if (matches is { Length: > 0 })
                batch.Answers.Add(i, matches);
            if (late is not null || fault is not null)
                batch.Answers.AddSilent(i, slot.Plan.Id);
            if (late is not null)
                slot.IsLate(late);
            else if (fault is not null)
                slot.Failed(fault);
            else
                slot.Answered();
        }
        return true;
    }

    private (FilterMatch[]? Matches, Exception? Fault, Task? Late) Call(FilterSlot slot, Question question, long call)
    {
        try
        {
            var answering = slot.AskAsync(question);
            if (answering.IsCompletedSuccessfully)
                return (Keep(slot, question, answering.Result), null, null);
            var pending = answering.AsTask();
            return pending.IsCompleted || WaitFor(pending, call)
                ? (Keep(slot, question, pending.GetAwaiter().GetResult()), null, null)
                : (null, null, pending);
        }
        catch (Exception fault)
        {
            return (null, fault, null);
        }
    }

    private static FilterMatch[]? Keep(FilterSlot slot, Question question, IReadOnlyList<CategoryMatch>? answer) =>
        answer is { Count: 0 } ? null : slot.Check.Keep(answer, question);

    /// <returns>False when the watch ended the wait.</returns>
    private bool WaitFor(Task pending, long call)
    {
        var over = new ManualResetEventSlim();
        Volatile.Write(ref _waiting, over);
        if (Interlocked.CompareExchange(ref _call, call + 1, call) != call)
            return true;
        pending.GetAwaiter().UnsafeOnCompleted(over.Set);
        over.Wait();
        return Interlocked.CompareExchange(ref _call, call, call + 1) == call + 1;
    }

    /// <summary>The watch: called every tick while a batch is worked on.</summary>
    private void CheckForHang()
    {
        lock (_watch)
        {
            var call = Volatile.Read(ref _call);
            if (call <= 0 || call != _seen)
            {
                _seen = call;
                _ticks = 0;
                return;
            }
            if (++_ticks < Ticks)
                return;
            if (call % 2 != 0)
                EndWait(call);
            else
                TakeAway(call);
        }
    }

    private void EndWait(long call)
    {
        var waiting = Volatile.Read(ref _waiting)!;
        if (Interlocked.CompareExchange(ref _call, 0, call) == call)
            waiting.Set();
    }

    private void TakeAway(long call)
    {
        if (Interlocked.CompareExchange(ref _call, TakenAway, call) != call)
            return;
        _watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread.Name = $"Held by {_slot!.Plan.Id}";
        LowerPriority();
        NoteSilence();
        _slot.IsLate(null);
        Start(_queue, _slots, _time, _batch);
    }

    /// <summary>The next worker goes on with the next filter: this one has no say on the question it holds, nor on those behind it.</summary>
    private void NoteSilence()
    {
        var (answers, filter) = (_batch!.Answers, _slot!.Plan.Id);
        answers.AddSilent(_question, filter);
        for (var i = _question + 1; i < answers.Count; i++)
            answers.AddUnasked(i, filter);
    }

    private void LowerPriority()
    {
        try
        {
            _thread.Priority = ThreadPriority.Lowest;
        }
        catch (ThreadStateException)
        {
            // The filter came back at this very moment and the thread has ended.
        }
    }
}
