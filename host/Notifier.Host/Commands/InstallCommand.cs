using System.CommandLine;
using Notifier.Host.Output;
using Notifier.Host.Setup;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier install</c>: this program, where it is, starts when this user logs on.</summary>
internal static class InstallCommand
{
    public static Command Create()
    {
        var command = new Command("install", Of(
            "Starts the notifier whenever you log on, with the --config and --as given here. \"notifier uninstall\" undoes it.",
            "로그온할 때마다 Notifier를 시작합니다. 여기서 준 --config와 --as를 그대로 씁니다. 되돌리려면 \"notifier uninstall\"을 쓰십시오."));
        command.SetAction(Install);
        return command;
    }

    private static int Install(ParseResult call)
    {
        var home = NotifierHome.Open();
        if (LogOnStart.OfThisSystem() is not { } place)
        {
            Console.Error.WriteLine(Of(
                $"This system has no place for programs to start at log-on that the notifier knows of; let it start {StartLine.OfThisProgram([]).ForWindows()} yourself.",
                $"이 시스템의 자동 시작 방법을 알지 못합니다. 다음을 직접 등록하십시오: {StartLine.OfThisProgram([]).ForWindows()}"));
            return ExitCode.Findings;
        }
        var configuration = Installation.FindConfiguration(call, home);
        var start = StartLine.OfThisProgram(ArgumentsFor(call, home, configuration));
        place.Write(start);
        foreach (var line in Report(place, start, configuration, home))
            ProcessOutput.Out.WriteLine(line);
        return ExitCode.Fine;
    }

    /// <summary>At log-on the present folder is another: a plugins.json that was found in this one is named.</summary>
    private static IEnumerable<string> ArgumentsFor(ParseResult call, NotifierHome home, string configuration)
    {
        if (configuration != Installation.BundledConfiguration && configuration != home.Configuration)
            yield return $"--config={configuration}";
        if (call.GetValue(CommonOptions.As) is { } specialist)
            yield return $"--as={specialist}";
    }

    private static IEnumerable<string> Report(ILogOnStart place, StartLine start, string configuration, NotifierHome home)
    {
        yield return Of($"written: {place.Place}", $"기록: {place.Place}");
        yield return Of($"starts at log-on: {start.ForWindows()}", $"로그온할 때 시작: {start.ForWindows()}");
        yield return configuration == Installation.BundledConfiguration
            ? Of(
                $"it plays the built-in sample until there is a plugins.json of yours: {home.Configuration}",
                $"직접 쓴 plugins.json이 생길 때까지 내장 표본을 재생합니다: {home.Configuration}")
            : Of($"by: {configuration}", $"설정: {configuration}");
        if (StartLine.IsBuildFolder)
        {
            yield return Of(
                "note: this is a build folder. The next build changes what starts, and cleaning leaves nothing to start; publish the program and install that one.",
                "참고: 빌드 폴더입니다. 다시 빌드하면 시작되는 프로그램이 바뀌고, 폴더를 비우면 시작되지 않습니다. 게시(publish)한 프로그램에서 설치하십시오.");
        }
        if (Environment.GetEnvironmentVariable(NotifierHome.Variable) is { Length: > 0 })
        {
            yield return Of(
                $"note: {NotifierHome.Variable} is set here. Set it for your whole session too, or another folder is used at log-on.",
                $"참고: 여기에는 {NotifierHome.Variable}이 설정되어 있습니다. 로그온 세션에도 설정하지 않으면 다른 폴더를 씁니다.");
        }
        yield return Of("to undo: notifier uninstall", "되돌리기: notifier uninstall");
    }
}
