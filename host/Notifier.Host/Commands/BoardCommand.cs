using System.CommandLine;
using System.Globalization;
using Notifier.Core.Board.Care;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Output;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier board backup | check | repair</c>: what an admin does about the board's file.</summary>
internal static class BoardCommand
{
    private static readonly Argument<FileInfo?> Target = new("FILE")
    {
        Description = Of("The copy; nothing may be there yet. Default: a dated file in this folder.", "사본의 경로입니다. 아직 없는 파일이어야 합니다. 기본: 이 폴더에 날짜를 붙인 파일."),
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var backup = new Command("backup", Of("Writes a checked copy of the board, also while a notifier runs. Copying board.db with cp is not enough: what came last stands in board.db-wal.", "질문 보드의 검증된 사본을 만듭니다. 실행 중에도 됩니다. cp로 board.db만 복사하면 board.db-wal에 있는 최근 내용이 빠집니다."));
        backup.Arguments.Add(Target);
        backup.SetAction(Backup);
        var check = new Command("check", Of("Looks over every page and every question of the board. Exit 1 when something is wrong.", "보드의 모든 페이지와 질문을 검사합니다. 문제가 있으면 1로 끝납니다."));
        check.SetAction(_ => Check());
        var repair = new Command("repair", Of("Keeps what can be read of a damaged board, takes the rest from the last daily copy, and counts what is lost. The damaged file is kept beside. A running notifier does this by itself.", "손상된 보드에서 읽을 수 있는 것은 살리고 나머지는 최근 사본에서 가져오며, 잃은 것을 셉니다. 손상된 파일은 곁에 남깁니다. 실행 중인 Notifier는 스스로 합니다."));
        repair.SetAction(_ => Repair());
        var command = new Command("board", Of("Copies, checks and repairs the board.", "질문 보드를 복사, 검사, 복구합니다."));
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
        var count = Number(BoardCopy.Write(home.Board, target));
        ProcessOutput.Out.WriteLine(Of($"{target} holds {count} questions", $"{target}에 질문 {count}개를 담았습니다"));
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
        var count = Number(findings.Questions);
        ProcessOutput.Out.WriteLine(Of(
            $"{home.Board}: {count} questions can be read{(findings.IsSound ? "; it is sound" : "; it is damaged, see \"notifier board repair\"")}",
            $"{home.Board}: 질문 {count}개를 읽을 수 있습니다. {(findings.IsSound ? "이상 없습니다" : "손상되었습니다. \"notifier board repair\"로 복구하십시오")}"));
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
            Console.Error.WriteLine(Of(
                $"A notifier runs on {home.Root} and repairs its board by itself; end it first to do it by hand.",
                $"{home.Root}에서 Notifier가 실행 중이며 보드를 스스로 복구합니다. 직접 복구하려면 먼저 끝내십시오."));
            return ExitCode.Findings;
        }
        if (BoardCheck.Full(home.Board) is { IsSound: true } sound)
        {
            ProcessOutput.Out.WriteLine(Of(
                $"{home.Board} is sound, {Number(sound.Questions)} questions; nothing was done",
                $"{home.Board}에 이상이 없어 아무것도 하지 않았습니다(질문 {Number(sound.Questions)}개)"));
            return ExitCode.Fine;
        }
        ProcessOutput.Out.WriteLine(BoardRepair.Run(home.Board, home.Backups, TimeProvider.System.GetLocalNow()));
        return ExitCode.Fine;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static bool IsMissing(NotifierHome home)
    {
        if (File.Exists(home.Board))
            return false;
        Console.Error.WriteLine(Of(
            $"{home.Board} does not exist: no notifier has run on {home.Root} yet, or the file was moved away",
            $"{home.Board}이(가) 없습니다. {home.Root}에서 아직 실행한 적이 없거나 파일을 옮긴 것입니다"));
        return true;
    }
}
