using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Host.Backtest;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Terminal;

namespace Notifier.Host.Running;

/// <summary>What a newcomer is told who sees the recording that comes with the program.</summary>
internal static class SampleGuide
{
    /// <returns>Null when the plan reads anything of its own.</returns>
    public static string? For(NotifierPlan plan, DesktopSession desktop) =>
        plan.Sources.Any(source => source.Enabled) && plan.Sources.Where(source => source.Enabled).All(IsSample)
            ? Text(plan.Roster.All.Count == 1, desktop.Presenter is TerminalPresenter && TerminalMode.Detect().Keys)
            : null;

    internal static string Text(bool isAlone, bool withKeys)
    {
        var sample = isAlone
            ? Spoken.Of("This is a sample: a recording of 2010, and only you are asked.", "표본입니다. 2010년의 기록을 재생하며, 이 자리의 담당자에게만 묻습니다.")
            : Spoken.Of("This is a sample: a recording of 2010.", "표본입니다. 2010년의 기록을 재생합니다.");
        var next = withKeys
            ? Spoken.Of("Press c to claim a question, then a once it is answered; ? lists the keys.", "c를 누르면 질문을 맡고, 답한 뒤 a를 누르면 끝납니다. ?를 누르면 모든 키를 보여 줍니다.")
            : Spoken.Of("Claim a question on its toast, then say Answered there.", "알림에서 \"제가 답할게요\"를 누르고, 답한 뒤 \"답변 완료\"를 누르십시오.");
        return $"{sample} {next}";
    }

    private static bool IsSample(SourcePlan source) => source.Plugin == RecordingReplay.Reader && !source.With.TryGetProperty("file", out _);
}
