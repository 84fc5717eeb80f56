using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Supervision;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Desktop.Windows;
using Notifier.Host.Running;
using Notifier.Host.Status;
using Serilog.Events;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier run</c>, which is also what <c>notifier</c> alone does.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> SafeMode = new("--safe-mode") { Description = Of("Start without any plugin, to look at the board and mend things.", "플러그인 없이 시작합니다. 보드를 보거나 문제를 고칠 때 씁니다.") };

    public static readonly Option<DesktopKind> Desktop = new("--desktop")
    {
        Description = Of("Where toasts appear.", "알림을 띄울 곳입니다."),
        DefaultValueFactory = _ => DesktopKind.Auto,
    };

    /// <summary>The verb itself, for people who like to say it.</summary>
    public static Command Create() => Runs(new Command("run", Of("Reads the channels and raises toasts until Ctrl+C. The default.", "Ctrl+C를 누를 때까지 채널을 읽고 알림을 띄웁니다. 기본 명령입니다.")));

    /// <summary>Gives a command this verb's options and meaning.</summary>
    public static TCommand Runs<TCommand>(TCommand command)
        where TCommand : Command
    {
        command.Options.Add(SafeMode);
        command.Options.Add(Desktop);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        ConsoleWindow.LeaveWhenAlone();
        using var installation = Installation.Open(LogEventLevel.Information, call.GetValue(SafeMode));
        SingleInstance? taken;
        var supervisor = new Supervisor(installation.Status.Host, installation.Time, installation.Log);
        var second = new SecondStart(call.GetValue(CommonOptions.As), call.GetValue(CommonOptions.Config)?.FullName, call.GetValue(SafeMode));
        while ((taken = SingleInstance.TryTake(installation.Home.Root, installation.Time, supervisor)) is null)
        {
            if (await second.ComeToAsync(installation.Home, installation.Time, cancellationToken) is not { } end)
                continue;
            await Console.Error.WriteLineAsync(end.Sentence);
            return end.Exit;
        }
        await using var instance = taken;
        if (StatusReport.TakeLeftover(installation.Home.StatusFile) is { } left)
            installation.Log.Warning("The notifier before this one ended without saying so at {At:yyyy-MM-dd HH:mm} (process {Process})", left.WrittenAt.ToLocalTime(), left.ProcessId);
        try
        {
            return await StartAsync(call, installation, instance, cancellationToken);
        }
        catch (Exception fault) when (fault is PlatformNotSupportedException or Core.Board.BoardException)
        {
            KeepFailure(installation, fault.Message);
            installation.Log.Error("{Fault}", fault.Message);
            return ExitCode.Findings;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            KeepFailure(installation, FaultText.Of(fault));
            throw;
        }
    }

    private static async Task<int> StartAsync(ParseResult call, Installation installation, SingleInstance instance, CancellationToken cancellationToken)
    {
        var (file, asSpecialist) = (installation.FindConfiguration(call), call.GetValue(CommonOptions.As));
        if ((installation.LoadPlan(file, asSpecialist) ?? installation.LoadLastGood(file, asSpecialist)) is not { } plan)
        {
            KeepFailure(installation, $"{installation.Loaded.Errors[0]}");
            return ExitCode.Findings;
        }
        await using var desktop = await new DesktopFactory(installation.Time, installation.Home.Root, installation.Log)
            .CreateAsync(call.GetValue(Desktop), cancellationToken);
        var host = new RunningHost(installation, plan, asSpecialist, call.GetValue(SafeMode), desktop);
        await host.RunAsync(instance, cancellationToken);
        return ExitCode.Fine;
    }

    /// <summary>For <c>notifier status</c>: at log-on nobody sees a message.</summary>
    private static void KeepFailure(Installation installation, string why) =>
        new FailedStart(installation.Time.GetUtcNow(), installation.Redactor.Redact(why)).Keep(installation.Home);
}
