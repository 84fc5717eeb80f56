using System.Globalization;

namespace Notifier.Host.Status;

/// <summary>Whether a notifier runs, by what it holds and how long ago it wrote: a process id alone proves nothing.</summary>
/// <param name="Answers">It is at work.</param>
/// <param name="IsFault">Somebody has to look after it.</param>
/// <param name="Sentence">For people.</param>
internal sealed record Liveness(bool Answers, bool IsFault, string Sentence)
{
    /// <summary>Twice it may be late: a busy disk is no fault.</summary>
    private static readonly TimeSpan Silence = StatusReport.Heartbeat * 3;

    /// <param name="report">What it told last, if anything.</param>
    /// <param name="isTaken">A process has the home folder.</param>
    /// <param name="time">The clocks.</param>
    public static Liveness Of(StatusReport? report, bool isTaken, TimeProvider time)
    {
        var age = report is null ? TimeSpan.Zero : time.GetElapsedTime(report.Beat);
        return (isTaken, report) switch
        {
            (false, null) => new(false, false, "not running"),
            (false, _) => new(false, true, Say($"not running: it ended without saying so at {report.WrittenAt.ToLocalTime():yyyy-MM-dd HH:mm} (process {report.ProcessId})")),
            (true, null) => new(false, true, "running, but it has told nothing about itself: it is starting, or cannot write status.json; the log says which"),
            // Written before the machine's last start.
            _ when age < TimeSpan.Zero => Of(null, isTaken, time),
            _ when age > Silence => new(false, true, Say($"does not answer since {Day(time, age)} (process {report.ProcessId}): end that process and start the notifier again")),
            _ => new(true, false, Say($"running since {report.StartedAt.ToLocalTime():yyyy-MM-dd HH:mm} (process {report.ProcessId}) for {report.Specialist}; toasts by {report.Presenter}")),
        };
    }

    private static string Day(TimeProvider time, TimeSpan age)
    {
        var since = (time.GetUtcNow() - age).ToLocalTime();
        return since.ToString(age < TimeSpan.FromHours(12) ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
