using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;
using Notifier.Sdk;
using Serilog.Events;

namespace Notifier.Core.Filters;

/// <summary>One filter of the plan, and whether it may be asked. Empty until the filter has started.</summary>
internal sealed class FilterSlot : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly PluginEnvironment _environment;
    private readonly CircuitBreaker _breaker;
    private readonly ThrottledFaultLog _faultLog;
    private readonly LateCall _late;
    private PluginInstance<ICategoryFilter>? _instance;
    private bool _givenUp;
    private bool _ended;
    private int _isLetGo;
    private KeptAside _keptAside = new([]);
    private volatile bool _ready;

    public FilterSlot(FilterPlan plan, PluginEnvironment environment)
    {
        _environment = environment;
        Plan = plan;
        Entry = PluginEntry.Of(plan);
        Report = new InstanceReport(Entry, environment);
        _breaker = new CircuitBreaker(environment.Time);
        _faultLog = new ThrottledFaultLog(environment.Time, () => Report.Log);
        _late = new LateCall(environment.Time, () => Report.Log);
        Check = new MatchCheck(plan.Id, _faultLog, () => Report.Log);
        environment.Status.Annotate(Entry.Kind, Entry.Id, Note);
        Marks = environment.Gate.Calls.Of(Entry);
    }

    public FilterPlan Plan { get; }

    public PluginEntry Entry { get; }

    public InstanceReport Report { get; }

    /// <summary>The seam behind this filter.</summary>
    public MatchCheck Check { get; }

    /// <summary>By which calls into this filter are marked.</summary>
    public MarkedEntry Marks { get; }

    /// <summary>Puts the started filter to work.</summary>
    public void Fill(PluginInstance<ICategoryFilter> instance)
    {
        _keptAside = new KeptAside(_environment.Gate.KeptFrom(Entry));
        lock (_lock)
        {
            _instance = instance;
            Refresh();
        }
        Report.Plugin = instance.Plugin;
        Report.Started();
    }

    /// <summary>The filter is at work, or has been off long enough to be tried.</summary>
    public bool MayBeAsked()
    {
        if (_ready)
            return true;
        lock (_lock)
            return CanWork && _breaker.Allows();
    }

    /// <summary>The program has ended when the filter was asked about this post.</summary>
    public bool IsKeptFrom(Question question) => _keptAside.Holds(question);

    public ValueTask<IReadOnlyList<CategoryMatch>> AskAsync(Question question) => _instance!.Value.ClassifyAsync(question, _late.Stop);

    /// <summary>The filter has answered in time.</summary>
    public void Answered()
    {
        if (_ready)
            return;
        lock (_lock)
        {
            _breaker.Close();
            Refresh();
        }
        Report.SetStatus(PluginState.Active, "");
    }

    /// <summary>The filter has thrown, or its answer made no sense.</summary>
    public void Failed(Exception fault)
    {
        switch ((fault as PluginException)?.Fault)
        {
            case PluginFault.Auth or PluginFault.Config:
                SwitchOff(FaultPolicy.HopelessDelay, FaultText.Of(fault));
                break;
            case PluginFault.Fatal:
                GiveUp();
                Report.Quarantine(FaultText.Of(fault));
                break;
            case PluginFault.RateLimited:
                SwitchOff(FaultPolicy.Sensible(((PluginException)fault).RetryAfter ?? FaultPolicy.BreakerOpenFor), FaultText.Of(fault));
                break;
            default:
                _faultLog.Add(fault.GetType().Name, $"It has no opinion on a question: {FaultText.Of(fault)}");
                Count(FaultText.Of(fault));
                break;
        }
    }

    /// <summary>The filter has not answered in time; until it comes back it is not asked.</summary>
    /// <param name="pending">Its answer, when the filter gave its thread back; null when it holds the worker's.</param>
    public void IsLate(Task? pending)
    {
        var late = $"it did not answer within {FaultPolicy.FilterTimeout.TotalMilliseconds:0} ms";
        Count(late);
        _late.Begin(() => IsStuck(pending is null));
        lock (_lock)
            Refresh();
        _ = pending?.ContinueWith(_ => CameBack(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _faultLog.Add("late", $"No opinion on a question: {late}");
    }

    /// <summary>The filter has used up its share of the time for a batch.</summary>
    public void IsSlow(int asked, int questions) =>
        _faultLog.Add("slow", $"No opinion on {questions - asked} of {questions} questions: the others took it all the time it has for them");

    /// <summary>A late call has ended after all.</summary>
    public void CameBack()
    {
        var wasStuck = _late.End();
        bool isOver;
        lock (_lock)
        {
            Refresh();
            isOver = !_late.IsOpen && (_ended || _givenUp);
        }
        if (isOver)
            _ = LetGoAsync();
        else if (wasStuck)
            SetStatus($"it came back from the question it was inside since {_environment.Time.Clock(_late.Since)}");
    }

    /// <summary>Ends the filter. One that is still held by a call is disposed when the call ends.</summary>
    /// <remarks>No worker may ask the slot any more.</remarks>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _ended = true;
            Refresh();
        }
        var late = _late.Over;
        if (!late.IsCompleted)
        {
            LeaveBehind(late);
            return;
        }
        var ending = Task.Run(LetGoAsync);
        try
        {
            await ending.WaitAsync(FaultPolicy.StopTimeout, _environment.Time);
        }
        catch (TimeoutException)
        {
            Report.Log.Error("{Instance} did not stop within 5 s; a restart of Notifier frees it", Plan.Id);
            LeaveBehind(ending);
        }
    }

    private string Note() => string.Join("; ", new[] { _keptAside.ToString(), Check.WithoutEffect, _faultLog.Drops }.Where(part => part.Length > 0));

    private void LeaveBehind(Task comesBack) => _environment.Status.LeftBehind.Add(Entry.Kind, Entry.Id, comesBack);

    private bool CanWork => _instance is not null && !_late.IsOpen && !_givenUp && !_ended;

    private void Refresh() => _ready = CanWork && _breaker.IsClosed;

    private void GiveUp()
    {
        lock (_lock)
        {
            _givenUp = true;
            Refresh();
        }
    }

    private void Count(string fault)
    {
        bool off, trial;
        lock (_lock)
        {
            trial = !_breaker.IsClosed;
            off = _breaker.Fail();
            Refresh();
        }
        if (off)
            SetStatus(trial ? fault : $"{FaultPolicy.BreakerFailures} failures within {FaultPolicy.BreakerWindow.TotalSeconds:0} s, the last: {fault}");
    }

    private void SwitchOff(TimeSpan howLong, string fault)
    {
        lock (_lock)
        {
            _breaker.Open(howLong);
            Refresh();
        }
        SetStatus(fault);
    }

    private void SetStatus(string fault)
    {
        var left = _breaker.Left;
        var outlook = left > TimeSpan.Zero ? $"no opinion for {Readable(left)}, then it is tried again" : "it is tried with the next question";
        Report.SetStatus(PluginState.Faulted, $"{fault}; {outlook}", LogEventLevel.Warning);
    }

    private static string Readable(TimeSpan off) => off < TimeSpan.FromMinutes(10) ? $"{off.TotalSeconds:0} s" : $"{off.TotalMinutes:0} min";

    /// <summary>Switches it off for a while, which begins now: one that stays away for longer is asked as soon as it is back.</summary>
    private void IsStuck(bool holdsThread)
    {
        lock (_lock)
        {
            if (_breaker.IsClosed)
                _breaker.Trip();
            Refresh();
        }
        var held = holdsThread ? "and holds its thread" : "and has not answered";
        Report.SetStatus(
            PluginState.Faulted,
            $"it has been inside a question since {_environment.Time.Clock(_late.Since)} {held}; no opinion until it comes back",
            LogEventLevel.Warning);
    }

    private async Task LetGoAsync()
    {
        if (Interlocked.Exchange(ref _isLetGo, 1) != 0)
            return;
        try
        {
            if (_instance is { } instance)
                await instance.DisposeAsync();
        }
        catch (Exception fault)
        {
            Report.Log.Warning(fault, "{Instance} did not stop cleanly", Plan.Id);
        }
        _late.Dispose();
    }
}
