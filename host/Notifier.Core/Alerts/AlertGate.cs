using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>
/// Lets toasts through: none in a pause or in quiet hours, and no more than people can read. Not safe for several threads at once.
/// </summary>
internal sealed class AlertGate(Func<NotifierPlan> plan, TimeProvider time)
{
    private readonly BurstWindow _burst = new(time);
    private Moment _paused;
    private Moment? _digest;

    /// <summary>No toasts before this time, and no longer than it was away when it was set; null: not paused.</summary>
    public DateTimeOffset? PausedUntil
    {
        get;
        set => (field, _paused) = (value, Moment.Of(time));
    }

    /// <summary>How long until more may be raised by itself; null: nothing waits for a time.</summary>
    public TimeSpan? OpensIn => PauseLeft ?? _digest?.Left(plan().Alerts.BurstWithin, time);

    /// <summary>When the present quiet hours end; null when there are none.</summary>
    public DateTimeOffset? QuietUntil => QuietHours.EndOf(plan().Alerts.Quiet, Now, plan().Me.Hours?.Zone ?? time.LocalTimeZone);

    private TimeSpan? PauseLeft => PausedUntil is { } until ? _paused.Left(until - _paused.At, time) : null;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>How so many toasts may be raised now.</summary>
    public AlertForm FormFor(int toasts)
    {
        if (PauseLeft <= TimeSpan.Zero)
            PausedUntil = null;
        var rules = plan().Alerts;
        if (PausedUntil is not null || QuietUntil is not null)
            return AlertForm.HeldBack;
        if (_burst.CountWithin(rules.BurstWithin) + toasts <= rules.BurstOver)
            return AlertForm.OneByOne;
        return _digest?.IsOver(rules.BurstWithin, time) is false ? AlertForm.HeldBack : AlertForm.Digest;
    }

    public void Record(AlertForm form)
    {
        _burst.Record();
        if (form is AlertForm.Digest)
            _digest = Moment.Of(time);
    }
}

/// <summary>How toasts are raised.</summary>
internal enum AlertForm
{
    /// <summary>Not now.</summary>
    HeldBack,

    OneByOne,

    Digest,
}
