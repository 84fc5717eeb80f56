using System.CommandLine;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Desktop.Windows.Toasts;
using Notifier.Host.Output;
using Notifier.Host.Setup;
using Notifier.Host.Status;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier uninstall</c>: takes away what the notifier left on this machine, and names each thing. The program's own folder stays.</summary>
internal static class UninstallCommand
{
    public static Command Create()
    {
        var data = new Option<bool>("--data")
        {
            Description = Of(
                "Also remove the board, corrections, logs and state. Without it you are asked, or they stay.",
                "질문 보드, 분류 수정 기록, 로그, 상태도 지웁니다. 쓰지 않으면 물어보거나 그대로 둡니다."),
        };
        var command = new Command("uninstall", Of(
            "No longer starts at log-on, and removes what the notifier registered with the system.",
            "로그온할 때 시작하지 않게 하고, 시스템에 등록한 것을 지웁니다.")) { data };
        command.SetAction(call => Uninstall(NotifierHome.Find(), call.GetValue(data)));
        return command;
    }

    private static int Uninstall(NotifierHome home, bool withData)
    {
        if (SingleInstance.IsTaken(home.Root))
        {
            Console.Error.WriteLine(Running(StatusReport.Read(home.StatusFile)));
            return ExitCode.Findings;
        }
        var removed = Say(Registered(home));
        var data = HomeFolder.Ours(home.Root);
        if (data.Count > 0 && (withData || Agrees(home)))
            removed += Say(HomeFolder.Remove(home.Root));
        else if (data.Count > 0)
            ProcessOutput.Out.WriteLine(Of($"left: {home.Root} (remove it with \"notifier uninstall --data\")", $"남김: {home.Root} (지우려면 \"notifier uninstall --data\")"));
        else if (removed == 0)
            ProcessOutput.Out.WriteLine(Of("nothing was there", "지울 것이 없었습니다"));
        if (withData && Directory.Exists(home.Root))
            ProcessOutput.Out.WriteLine(Of($"left, because it is yours: what else is in {home.Root}", $"남김(직접 두신 파일): {home.Root}의 나머지"));
        return ExitCode.Fine;
    }

    private static string Running(StatusReport? report)
    {
        var process = report is null ? "" : Of($" (process {report.ProcessId})", $"(프로세스 {report.ProcessId})");
        return Of(
            $"A notifier runs{process}: end it first, by Exit in its menu or Ctrl+C in its terminal. Nothing was removed.",
            $"Notifier가 실행 중입니다{process}. 메뉴의 \"끝내기\"나 터미널의 Ctrl+C로 먼저 끝내십시오. 아무것도 지우지 않았습니다.");
    }

    private static IEnumerable<string> Registered(NotifierHome home)
    {
        if (LogOnStart.OfThisSystem() is { } start && start.Remove())
            yield return start.Place;
        if (!OperatingSystem.IsWindowsVersionAtLeast(10, 0, 17763))
            yield break;
        foreach (var trace in PlatformToasts.Forget(home.Root))
            yield return trace;
    }

    private static int Say(IEnumerable<string> removed)
    {
        var count = 0;
        foreach (var what in removed)
        {
            ProcessOutput.Out.WriteLine(Of($"removed: {what}", $"지움: {what}"));
            count++;
        }
        return count;
    }

    /// <summary>Asks where somebody sits who can answer.</summary>
    private static bool Agrees(NotifierHome home)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
            return false;
        ProcessOutput.Out.Write(Of(
            $"Also remove the board, corrections, logs and state in {home.Root}? [y/N] ",
            $"{home.Root}의 질문 보드, 분류 수정 기록, 로그, 상태도 지울까요? [y/N] "));
        ProcessOutput.Out.Flush();
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes" or "예" or "네" or "ㅛ";
    }
}
