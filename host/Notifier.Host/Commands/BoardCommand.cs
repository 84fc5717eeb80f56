using System.CommandLine;
using System.Globalization;
using Notifier.Core.Board.Care;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Output;

namespace Notifier.Host.Commands;

/// <summary><c>notifier board backup | check | repair</c>: what an admin does about the board's file.</summary>
internal static class BoardCommand
{
    private static readonly Argument<FileInfo?> Target = new("FILE")
    {
        Description = "The copy; nothing may be there yet. Default: a dated file in this folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var backup = new Command("backup", "Writes a checked copy of the board, also while a notifier runs. Copying board.db with cp is not enough: what came last stands in board.db-wal.");
        backup.Arguments.Add(Target);
        backup.SetAction(Backup);
        var check = new Command("check", "Looks over every page and every question of the board. Exit 1 when something is wrong.");
        check.SetAction(_ => Check());
        var repair = new Command("repair", "Keeps what can be read of a damaged board, takes the rest from the last daily copy, and counts what is lost. The damaged file is kept beside. A running notifier does this by itself.");
        repair.SetAction(_ => Repair());
        var command = new Command("board", "Copies, checks and repairs the board.");
        command.Subcommands.Add(backup);
        command.Subcommands.Add(check);
        command.Subcommands.Add(repair);
        return command;
    }

    private static int Backup(ParseResult call)
    {
        var home = NotifierHome.Open();
        if (IsMissing(home))
            return ExitCode.Findings;
        var target = call.GetValue(Target)?.FullName
            ?? Path.GetFullPath(string.Create(CultureInfo.InvariantCulture, $"board-{TimeProvider.System.GetLocalNow():yyyyMMdd-HHmmss}.db"));
        ProcessOutput.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target} holds {BoardCopy.Write(home.Board, target):N0} questions"));
        return ExitCode.Fine;
    }

    private static int Check()
    {
        var home = NotifierHome.Open();
        if (IsMissing(home))
            return ExitCode.Findings;
        var findings = BoardCheck.Full(home.Board);
        foreach (var fault in findings.Faults)
            ProcessOutput.Out.WriteLine(fault);
        ProcessOutput.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{home.Board}: {findings.Questions:N0} questions can be read{(findings.IsSound ? "; it is sound" : "; it is damaged, see \"notifier board repair\"")}"));
        return findings.IsSound ? ExitCode.Fine : ExitCode.Findings;
    }

    private static int Repair()
    {
        var home = NotifierHome.Open();
        if (IsMissing(home))
            return ExitCode.Findings;
        using var held = SingleInstance.LockFor(home.Root);
        if (!held.TryTake())
        {
            Console.Error.WriteLine($"A notifier runs on {home.Root} and repairs its board by itself; end it first to do it by hand.");
            return ExitCode.Findings;
        }
        if (BoardCheck.Full(home.Board) is { IsSound: true } sound)
        {
            ProcessOutput.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{home.Board} is sound, {sound.Questions:N0} questions; nothing was done"));
            return ExitCode.Fine;
        }
        ProcessOutput.Out.WriteLine(BoardRepair.Run(home.Board, home.Backups, TimeProvider.System.GetLocalNow()));
        return ExitCode.Fine;
    }

    private static bool IsMissing(NotifierHome home)
    {
        if (File.Exists(home.Board))
            return false;
        Console.Error.WriteLine($"{home.Board} does not exist: no notifier has run on {home.Root} yet, or the file was moved away");
        return true;
    }
}
