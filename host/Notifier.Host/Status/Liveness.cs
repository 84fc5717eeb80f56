using System.Globalization;
using Notifier.Core;

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
    /// <param name="failed">The last start, if it came to nothing.</param>
    public static Liveness Of(StatusReport? report, bool isTaken, TimeProvider time, FailedStart? failed = null)
    {
        var age = report is null ? TimeSpan.Zero : time.GetElapsedTime(report.Beat);
        return (isTaken, report) switch
        {
            (false, null) when failed is not null => new(false, true, Spoken.Of(
                $"not running: the last start, at {Day(failed.At)}, failed: {failed.Why}",
                $"실행 중이 아닙니다. {Day(failed.At)}의 마지막 시작이 실패했습니다: {failed.Why}")),
            (false, null) => new(false, false, Spoken.Of("not running", "실행 중이 아닙니다")),
            (false, _) => new(false, true, Spoken.Of(
                $"not running: it ended without saying so at {Day(report.WrittenAt)} (process {report.ProcessId})",
                $"실행 중이 아닙니다. {Day(report.WrittenAt)}에 알림 없이 끝났습니다(프로세스 {report.ProcessId})")),
            (true, null) => new(false, true, Spoken.Of(
                "running, but it has told nothing about itself: it is starting, or cannot write status.json; the log says which",
                "실행 중이지만 상태를 알리지 않았습니다. 시작하는 중이거나 status.json을 쓸 수 없습니다. 로그를 확인하십시오")),
            // Written before the machine's last start.
            _ when age < TimeSpan.Zero => Of(null, isTaken, time),
            _ when age > Silence => new(false, true, NoAnswer(report, Since(time, age))),
            _ => new(true, false, Spoken.Of(
                $"running since {Day(report.StartedAt)} (process {report.ProcessId}) for {report.Specialist}; toasts by {report.Presenter}",
                $"{Day(report.StartedAt)}부터 실행 중입니다(프로세스 {report.ProcessId}). 담당 {report.Specialist}, 알림 방식 {report.Presenter}")),
        };
    }

    private static string NoAnswer(StatusReport report, string since) => Spoken.Of(
        $"does not answer since {since} (process {report.ProcessId}): end that process and start the notifier again",
        $"{since}부터 응답하지 않습니다(프로세스 {report.ProcessId}). 그 프로세스를 끝내고 다시 시작하십시오");

    private static string Since(TimeProvider time, TimeSpan age)
    {
        var since = time.GetUtcNow() - age;
        return age < TimeSpan.FromHours(12) ? since.ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture) : Day(since);
    }

    private static string Day(DateTimeOffset moment) => moment.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
