using System.CommandLine;
using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Board.Care;
using Notifier.Core.Plugins;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Output;
using Notifier.Host.Status;
using Spectre.Console;

namespace Notifier.Host.Commands;

/// <summary><c>notifier status</c>: is it running, what is broken, what waits.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Shows whether a notifier runs here, how its plugins are doing and what is on the board. Exit 1 on a fault.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var home = NotifierHome.Open();
        var isTaken = SingleInstance.IsTaken(home.Root);
        // Read after the lock was asked: an orderly end takes the report away first.
        var report = StatusReport.Read(home.StatusFile);
        var liveness = Liveness.Of(report, isTaken, TimeProvider.System);
        ProcessOutput.Out.WriteLine(liveness.Sentence);
        var faults = liveness.IsFault ? 1 : 0;
        if (report is not null)
        {
            if (!liveness.Answers)
                ProcessOutput.Out.WriteLine("what it said last:");
            ProcessOutput.Out.WriteLine($"configuration {report.Configuration}");
            WriteToasts(report);
            WriteInstances(report);
            foreach (var error in report.ConfigurationErrors)
                ProcessOutput.Out.WriteLine($"not in force: {error}");
            foreach (var fault in report.HostFaults)
                ProcessOutput.Out.WriteLine($"in trouble: {fault}");
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
            ProcessOutput.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"toasts are paused until {until.ToLocalTime():yyyy-MM-dd HH:mm}; they wait"));
        else if (report.QuietUntil is { } end)
            ProcessOutput.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"quiet hours until {end.ToLocalTime():yyyy-MM-dd HH:mm}; toasts wait"));
        if (report.DeliveryFault is { } fault)
            ProcessOutput.Out.WriteLine($"in trouble: toasts do not reach the screen: {fault}");
    }

    private static void WriteInstances(StatusReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("", "id", "plugin", "state", "detail");
        foreach (var line in report.Instances)
        {
            table.AddRow(
                line.Kind == Sdk.PluginKind.ChannelSource ? "source" : "filter",
                Markup.Escape(line.Id),
                Markup.Escape(line.Plugin),
                line.State.ToString().ToLowerInvariant(),
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
            ProcessOutput.Out.WriteLine(missing ?? "the board is empty");
            return missing is null;
        }
        await using var board = await SqliteBoard.OpenAsync(home.Board, Serilog.Core.Logger.None, cancellationToken);
        foreach (var (state, count) in (await board.CountAsync(cancellationToken)).OrderBy(pair => pair.Key))
            ProcessOutput.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state.ToString().ToLowerInvariant(),-9} {count,7:N0}"));
        return true;
    }
}
