namespace Notifier.Core.Alerts;

/// <summary>How long to leave alone what has just failed: 30 s, doubling to 5 min until it succeeds.</summary>
internal sealed class Cooldown(TimeProvider time)
{
    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
    private TimeSpan _length;
    private Moment? _failed;

    /// <summary>How long nothing is to be tried; zero or less: it may be tried at once.</summary>
    public TimeSpan Left => _failed?.Left(_length, time) ?? TimeSpan.Zero;

    public void Fail() => (_failed, _length) = (Moment.Of(time), _backoff.Fail());

    public void Succeed()
    {
        _failed = null;
        _backoff.Succeed();
    }
}
