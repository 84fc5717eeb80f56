using Notifier.Core.Configuration;
using Notifier.Core.Faults;
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
    private readonly FaultNotes _notes;
    private PluginInstance<ICategoryFilter>? _instance;
    private CancellationTokenSource _stop = new();
    private ITimer? _grace;
    private int _outstanding;
    private bool _givenUp;
    private bool _ended;
    private volatile bool _ready;

    public FilterSlot(FilterPlan plan, PluginEnvironment environment)
    {
        _environment = environment;
        Plan = plan;
        Entry = PluginEntry.Of(plan);
        Report = new InstanceReport(Entry, environment);
        _breaker = new CircuitBreaker(environment.Time);
        _notes = new FaultNotes(environment.Time, () => Report.Log);
        Check = new MatchCheck(plan.Id, _notes);
    }

    public FilterPlan Plan { get; }

    public PluginEntry Entry { get; }

    public InstanceReport Report { get; }

    /// <summary>The seam behind this filter.</summary>
    public MatchCheck Check { get; }

    /// <summary>Puts the started filter to work.</summary>
    public void Fill(PluginInstance<ICategoryFilter> instance)
    {
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

    public ValueTask<IReadOnlyList<CategoryMatch>> AskAsync(Question question) => _instance!.Value.ClassifyAsync(question, _stop.Token);

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
        Report.Say(PluginState.Active, "");
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
                _notes.Add(fault.GetType().Name, $"It has no opinion on a question: {FaultText.Of(fault)}");
                Count(FaultText.Of(fault));
                break;
        }
    }

    /// <summary>The filter has not answered in time; until it comes back it is not asked.</summary>
    /// <param name="pending">Its answer, when the filter gave its thread back; null when it holds the worker's.</param>
    public void IsLate(Task? pending)
    {
        lock (_lock)
        {
            // It may have come back already, between being found late and getting here.
            if (++_outstanding > 0)
            {
                _ = ForeignCallbacks.CancelAsync(_stop, Report.Log);
                _grace ??= _environment.Time.CreateTimer(
                    _ => OnGraceOver(pending is null), null, FaultPolicy.FilterGrace, Timeout.InfiniteTimeSpan);
            }
            Refresh();
        }
        _ = pending?.ContinueWith(_ => CameBack(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        var late = $"it did not answer within {FaultPolicy.FilterTimeout.TotalMilliseconds:0} ms";
        _notes.Add("late", $"No opinion on a question: {late}");
        Count(late);
    }

    /// <summary>A late call has ended after all.</summary>
    public void CameBack()
    {
        lock (_lock)
        {
            if (--_outstanding > 0)
                return;
            _grace?.Dispose();
            _grace = null;
            _stop = new CancellationTokenSource();
            Refresh();
            if (!_ended && !_givenUp)
                return;
        }
        _ = LetGoAsync();
    }

    /// <summary>Ends the filter. One that is still held by a call is disposed when the call ends.</summary>
    /// <remarks>No worker may ask the slot any more.</remarks>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _ended = true;
            Refresh();
            if (_outstanding > 0)
                return;
        }
        try
        {
            await Task.Run(LetGoAsync).WaitAsync(FaultPolicy.StopTimeout, _environment.Time);
        }
        catch (TimeoutException)
        {
            Report.Log.Error("{Instance} did not stop within 5 s; a restart of Notifier frees it", Plan.Id);
        }
    }

    private bool CanWork => _instance is not null && _outstanding <= 0 && !_givenUp && !_ended;

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
        bool off;
        lock (_lock)
        {
            off = _breaker.Fail();
            Refresh();
        }
        if (off)
            Say(FaultPolicy.BreakerOpenFor, $"{FaultPolicy.BreakerFailures} failures within {FaultPolicy.BreakerWindow.TotalSeconds:0} s, the last: {fault}");
    }

    private void SwitchOff(TimeSpan howLong, string fault)
    {
        lock (_lock)
        {
            _breaker.Open(howLong);
            Refresh();
        }
        Say(howLong, fault);
    }

    private void Say(TimeSpan off, string fault) =>
        Report.Say(PluginState.Faulted, $"{fault}; no opinion for {Readable(off)}, then it is tried again", LogEventLevel.Warning);

    private static string Readable(TimeSpan off) => off < TimeSpan.FromMinutes(10) ? $"{off.TotalSeconds:0} s" : $"{off.TotalMinutes:0} min";

    private void OnGraceOver(bool spins)
    {
        lock (_lock)
        {
            if (_outstanding <= 0)
                return;
            _givenUp = true;
        }
        Report.Quarantine(spins
            ? "it spins: it has not come back from a question; a restart of Notifier frees its processor"
            : "it has not come back from a question; a restart of Notifier frees what it holds");
    }

    private async Task LetGoAsync()
    {
        try
        {
            if (_instance is { } instance)
                await instance.DisposeAsync();
        }
        catch (Exception fault)
        {
            Report.Log.Warning(fault, "{Instance} did not stop cleanly", Plan.Id);
        }
    }
}
