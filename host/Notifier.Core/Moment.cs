namespace Notifier.Core;

/// <summary>
/// A moment by both clocks: the wall's, which people and programs set, and the machine's, which may stand still while the machine
/// sleeps. Time has passed as soon as either says so; neither can hold anything back for ever.
/// </summary>
internal readonly record struct Moment(DateTimeOffset At, long Stamp)
{
    public static Moment Of(TimeProvider time) => new(time.GetUtcNow(), time.GetTimestamp());

    /// <summary>So much time has passed since.</summary>
    public bool IsOver(TimeSpan length, TimeProvider time) => Left(length, time) <= TimeSpan.Zero;

    /// <summary>How long until so much time has passed since; zero or less: it has.</summary>
    public TimeSpan Left(TimeSpan length, TimeProvider time)
    {
        var byWall = time.GetUtcNow() - At;
        var byMachine = time.GetElapsedTime(Stamp);
        return length - (byWall > byMachine ? byWall : byMachine);
    }
}
