using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>
/// Lets toasts through: none in a pause or in quiet hours, and no more than people can read. Not safe for several threads at once.
/// </summary>
internal sealed class AlertGate(Func<NotifierPlan> plan, TimeProvider time)
{
    private readonly BurstWindow _burst = new();
    private DateTimeOffset? _digestAt;

    /// <summary>No toasts before this time; null: not paused.</summary>
    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>When more may be raised by itself; null: nothing waits for a time.</summary>
    public DateTimeOffset? OpensAt => PausedUntil ?? _digestAt + plan().Alerts.BurstWithin;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>How so many toasts may be raised now.</summary>
    public AlertForm FormFor(int toasts)
    {
        if (PausedUntil <= Now)
            PausedUntil = null;
        var rules = plan().Alerts;
        if (PausedUntil is not null || QuietHours.Contain(rules.Quiet, Now, plan().Me.Hours?.Zone ?? time.LocalTimeZone))
            return AlertForm.HeldBack;
        if (_burst.CountSince(Now - rules.BurstWithin) + toasts <= rules.BurstOver)
            return AlertForm.OneByOne;
        return _digestAt + rules.BurstWithin > Now ? AlertForm.HeldBack : AlertForm.Digest;
    }

    public void Record(AlertForm form)
    {
        _burst.Record(Now);
        if (form is AlertForm.Digest)
            _digestAt = Now;
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
