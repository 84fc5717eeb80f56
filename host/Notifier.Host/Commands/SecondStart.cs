using Notifier.Core;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Status;

namespace Notifier.Host.Commands;

/// <summary>A start beside a notifier that has the home folder already: it asks that one to show itself, or says why it cannot be as asked.</summary>
/// <param name="As">What --as says.</param>
/// <param name="Configuration">What --config says.</param>
/// <param name="SafeMode">Whether --safe-mode was given.</param>
internal sealed record SecondStart(string? As, string? Configuration, bool SafeMode)
{
    private bool AsksForMore => As is not null || Configuration is not null || SafeMode;

    /// <returns>The exit code, and what to tell the person; null when the other one has ended meanwhile.</returns>
    public async Task<(int Exit, string Sentence)?> ComeToAsync(NotifierHome home, TimeProvider time, CancellationToken cancellationToken)
    {
        var report = StatusReport.Read(home.StatusFile);
        if (report is not null && SingleInstance.IsTaken(home.Root) && Refusal(report, time) is { } refusal)
            return (ExitCode.Findings, Spoken.Of($"Notifier already runs for {home.Root}, but {refusal}.", $"{home.Root}에서 Notifier가 이미 실행 중입니다. {refusal}."));
        var heard = await SingleInstance.AskToShowAsync(home.Root, cancellationToken);
        if (!heard && !SingleInstance.IsTaken(home.Root))
            return null;
        if (!heard && report is not null)
            return (ExitCode.Findings, Deaf(home, report.ProcessId));
        return report is null && AsksForMore
            ? (ExitCode.Findings, Spoken.Of(
                $"Notifier is starting for {home.Root}, perhaps not as asked for here; ask again in a moment.",
                $"{home.Root}에서 Notifier가 시작하는 중입니다. 여기서 요청한 설정과 다를 수 있으니 잠시 뒤 다시 실행하십시오."))
            : (ExitCode.Fine, Spoken.Of(
                $"Notifier already runs for {home.Root}{(heard ? "; it shows itself now" : "")}.",
                $"{home.Root}에서 Notifier가 이미 실행 중입니다{(heard ? ". 지금 화면에 나타납니다" : "")}."));
    }

    private static string Deaf(NotifierHome home, int process)
    {
        var goOn = OperatingSystem.IsWindows() ? "" : Spoken.Of($"if it is stopped, let it go on (kill -CONT {process}); else ", $"멈춘 상태면 계속하게 하고(kill -CONT {process}), 아니면 ");
        return Spoken.Of(
            $"Notifier already runs for {home.Root}, but does not answer (process {process}): {goOn}end that process and start again.",
            $"{home.Root}에서 Notifier가 이미 실행 중이지만 응답하지 않습니다(프로세스 {process}). {goOn}그 프로세스를 끝내고 다시 시작하십시오.");
    }

    private string? Refusal(StatusReport report, TimeProvider time) =>
        Liveness.Of(report, isTaken: true, time) is { Answers: false } liveness ? liveness.Sentence
        : DifferenceFrom(report) is { } difference ? Spoken.Of(
            $"{difference}; to change that, end that one first (process {report.ProcessId})",
            $"{difference}. 바꾸려면 먼저 그것을 끝내십시오(프로세스 {report.ProcessId})")
        : null;

    /// <returns>In what the running one is not what is asked for; null when it is.</returns>
    internal string? DifferenceFrom(StatusReport report)
    {
        if (As is not null && As != report.SpecialistId && !As.Equals(report.SpecialistLogin, StringComparison.OrdinalIgnoreCase))
            return Spoken.Of($"it runs for {report.Specialist}, not for {As}", $"담당자는 {As}이(가) 아니라 {report.Specialist}입니다");
        if (Configuration is not null && !IsSamePath(Configuration, report.Configuration))
            return Spoken.Of($"it runs by {report.Configuration}, not by {Configuration}", $"설정은 {Configuration}이(가) 아니라 {report.Configuration}입니다");
        return SafeMode && !report.SafeMode ? Spoken.Of("it runs with its plugins, not in safe mode", "안전 모드가 아니라 플러그인과 함께 실행 중입니다") : null;
    }

    private static bool IsSamePath(string one, string other) => string.Equals(
        Path.GetFullPath(one), Path.GetFullPath(other), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
