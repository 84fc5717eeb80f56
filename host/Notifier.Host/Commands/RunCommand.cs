using System.CommandLine;
using Notifier.Core.Supervision;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Desktop.Windows;
using Notifier.Host.Running;
using Notifier.Host.Status;
using Serilog.Events;

namespace Notifier.Host.Commands;

/// <summary><c>notifier run</c>, which is also what <c>notifier</c> alone does.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> SafeMode = new("--safe-mode") { Description = "Start without any plugin, to look at the board and mend things." };

    public static readonly Option<DesktopKind> Desktop = new("--desktop")
    {
        Description = "Where toasts appear.",
        DefaultValueFactory = _ => DesktopKind.Auto,
    };

    /// <summary>The verb itself, for people who like to say it.</summary>
    public static Command Create() => Runs(new Command("run", "Reads the channels and raises toasts until Ctrl+C. The default."));

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
        var (file, asSpecialist) = (installation.FindConfiguration(call), call.GetValue(CommonOptions.As));
        if ((installation.LoadPlan(file, asSpecialist) ?? installation.LoadLastGood(file, asSpecialist)) is not { } plan)
            return ExitCode.Findings;
        try
        {
            await using var desktop = await new DesktopFactory(installation.Time, installation.Home.Root, installation.Log)
                .CreateAsync(call.GetValue(Desktop), cancellationToken);
            var host = new RunningHost(installation, plan, asSpecialist, call.GetValue(SafeMode), desktop);
            await host.RunAsync(instance, cancellationToken);
            return ExitCode.Fine;
        }
        catch (Exception fault) when (fault is PlatformNotSupportedException or Core.Board.BoardException)
        {
            installation.Log.Error("{Fault}", fault.Message);
            return ExitCode.Findings;
        }
    }
}
