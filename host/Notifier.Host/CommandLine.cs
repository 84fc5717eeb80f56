using System.CommandLine;
using Notifier.Host.Commands;
using Notifier.Host.Desktop.Windows;
using Notifier.Host.Output;
using static Notifier.Core.Spoken;

namespace Notifier.Host;

/// <summary>The verbs.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        ConsoleWindow.UseUtf8();
        ProcessOutput.Own();
        var root = RunCommand.Runs(new RootCommand(Of("Hears what customers ask in public and tells the person who knows the answer.", "고객이 공개된 곳에 올린 질문을 듣고, 답을 아는 담당자에게 알립니다.")));
        root.Options.Add(CommonOptions.Config);
        root.Options.Add(CommonOptions.As);
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(ConfigCommand.Create());
        root.Subcommands.Add(ClassifyCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(TrainCommand.Create());
        root.Subcommands.Add(PluginCommand.Create());
        root.Subcommands.Add(StatusCommand.Create());
        root.Subcommands.Add(BoardCommand.Create());
        root.Subcommands.Add(TestAlertCommand.Create());
        foreach (var command in QuestionCommands.Create())
            root.Subcommands.Add(command);
        foreach (var command in RosterCommands.Create())
            root.Subcommands.Add(command);
        root.Subcommands.Add(CompletionCommand.Create());
        root.Subcommands.Add(InstallCommand.Create());
        root.Subcommands.Add(UninstallCommand.Create());

        HelpWords.Translate(root);
        var call = root.Parse(ToastLaunch.Is(args) ? [] : args);
        using var help = HelpWords.Catch(call);
        var invocation = new InvocationConfiguration
        {
            ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
            EnableDefaultExceptionHandler = false,
            Output = help ?? ProcessOutput.Out,
            Error = Console.Error,
        };
        var exit = await call.InvokeAsync(invocation);
        if (help is not null)
            HelpWords.Give(help, ProcessOutput.Out);
        return call.Errors.Count > 0 ? ExitCode.Usage : exit;
    }
}
