using System.CommandLine;
using System.Globalization;
using Notifier.Core;
using Notifier.Core.Board;
using Notifier.Core.Board.Care;
using Notifier.Core.Plugins;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Output;
using Notifier.Host.Status;
using Spectre.Console;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier status</c>: is it running, what is broken, what waits.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", Of("Shows whether a notifier runs here, how its plugins are doing and what is on the board. Exit 1 on a fault.", "Notifier의 실행 여부, 플러그인 상태, 보드의 질문을 보여 줍니다. 문제가 있으면 1로 끝납니다."));
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var home = NotifierHome.Open();
        var isTaken = SingleInstance.IsTaken(home.Root);
        // Read after the lock was asked: an orderly end takes the report away first.
        var report = StatusReport.Read(home.StatusFile);
        var liveness = Liveness.Of(report, isTaken, TimeProvider.System, FailedStart.Read(home));
        ProcessOutput.Out.WriteLine(liveness.Sentence);
        var faults = liveness.IsFault ? 1 : 0;
        if (report is not null)
        {
            if (!liveness.Answers)
                ProcessOutput.Out.WriteLine(Of("what it said last:", "마지막으로 알린 상태:"));
            ProcessOutput.Out.WriteLine(Of($"configuration {report.Configuration}", $"설정 {report.Configuration}"));
            WriteToasts(report);
            WriteInstances(report);
            foreach (var error in report.ConfigurationErrors)
                ProcessOutput.Out.WriteLine(Of($"not in force: {error}", $"적용되지 않음: {error}"));
            foreach (var fault in report.HostFaults)
                ProcessOutput.Out.WriteLine(Of($"in trouble: {fault}", $"문제: {fault}"));
            faults += report.ConfigurationErrors.Count + report.HostFaults.Count + (report.DeliveryFault is null ? 0 : 1)
                + report.Instances.Count(i => i.State is PluginState.Faulted or PluginState.Quarantined or PluginState.Incompatible);
        }
        if (!await WriteBoardAsync(home, cancellationToken))
            faults++;
        return faults > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>Why no toasts come, where none come: by somebody's wish, by the clock, or by a fault.</summary>
    private static void WriteToasts(StatusReport report)
    {
        if (report.PausedUntil is { } until)
            ProcessOutput.Out.WriteLine(Of($"toasts are paused until {Minute(until)}; they wait", $"{Minute(until)}까지 알림을 멈췄습니다. 알림은 기다립니다"));
        else if (report.QuietUntil is { } end)
            ProcessOutput.Out.WriteLine(Of($"quiet hours until {Minute(end)}; toasts wait", $"{Minute(end)}까지 조용한 시간입니다. 알림은 기다립니다"));
        if (report.DeliveryFault is { } fault)
            ProcessOutput.Out.WriteLine(Of($"in trouble: toasts do not reach the screen: {fault}", $"문제: 알림이 화면에 나타나지 않습니다: {fault}"));
    }

    private static string Minute(DateTimeOffset moment) => moment.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void WriteInstances(StatusReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("", "id", Of("plugin", "플러그인"), Of("state", "상태"), Of("detail", "내용"));
        foreach (var line in report.Instances)
        {
            table.AddRow(
                StatusWords.Of(line.Kind),
                Markup.Escape(line.Id),
                Markup.Escape(line.Plugin),
                StatusWords.Of(line.State),
                Markup.Escape(line.Detail));
        }
        AnsiConsole.Write(table);
    }

    /// <summary>Only looks: a file that is not there, or has no bytes, stays so.</summary>
    /// <returns>False when what was on it is gone.</returns>
    private static async Task<bool> WriteBoardAsync(NotifierHome home, CancellationToken cancellationToken)
    {
        var missing = DailyCopies.WhatIsMissing(home.Board, home.Backups);
        if (missing is not null || new FileInfo(home.Board) is not { Exists: true, Length: > 0 })
        {
            ProcessOutput.Out.WriteLine(missing ?? Of("the board is empty", "질문 보드가 비어 있습니다"));
            return missing is null;
        }
        await using var board = await SqliteBoard.OpenAsync(home.Board, Serilog.Core.Logger.None, cancellationToken);
        foreach (var (state, count) in (await board.CountAsync(cancellationToken)).OrderBy(pair => pair.Key))
        {
            var number = count.ToString("N0", CultureInfo.InvariantCulture);
            ProcessOutput.Out.WriteLine(Of($"{StatusWords.Of(state),-9} {number,7}", $"{StatusWords.Of(state)} {number}건"));
        }
        return true;
    }
}
