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
            return (ExitCode.Findings, $"Notifier already runs for {home.Root}, but {refusal}.");
        var heard = await SingleInstance.AskToShowAsync(home.Root, cancellationToken);
        if (!heard && !SingleInstance.IsTaken(home.Root))
            return null;
        return report is null && AsksForMore
            ? (ExitCode.Findings, $"Notifier is starting for {home.Root}, perhaps not as asked for here; ask again in a moment.")
            : (ExitCode.Fine, $"Notifier already runs for {home.Root}{(heard ? "; it shows itself now" : "")}.");
    }

    private string? Refusal(StatusReport report, TimeProvider time) =>
        Liveness.Of(report, isTaken: true, time) is { Answers: false } liveness ? liveness.Sentence
        : DifferenceFrom(report) is { } difference ? $"{difference}; to change that, end that one first (process {report.ProcessId})"
        : null;

    /// <returns>In what the running one is not what is asked for; null when it is.</returns>
    internal string? DifferenceFrom(StatusReport report)
    {
        if (As is not null && As != report.SpecialistId && !As.Equals(report.SpecialistLogin, StringComparison.OrdinalIgnoreCase))
            return $"it runs for {report.Specialist}, not for {As}";
        if (Configuration is not null && !IsSamePath(Configuration, report.Configuration))
            return $"it runs by {report.Configuration}, not by {Configuration}";
        return SafeMode && !report.SafeMode ? "it runs with its plugins, not in safe mode" : null;
    }

    private static bool IsSamePath(string one, string other) => string.Equals(
        Path.GetFullPath(one), Path.GetFullPath(other), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
