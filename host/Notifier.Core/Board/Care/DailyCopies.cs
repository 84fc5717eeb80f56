using System.Globalization;
using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;
using Notifier.Core.Supervision;
using Serilog;

namespace Notifier.Core.Board.Care;

/// <summary>Keeps a checked copy of the board for each of the last seven days.</summary>
internal sealed class DailyCopies(string board, string folder, HostFaults faults, TimeProvider time, ILogger log)
{
    private const int Kept = 7;
    private const string Part = "the daily copy of the board";
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    /// <summary>The newest copy that is sound; null when there is none.</summary>
    public static string? Newest(string folder) => NewestSound(folder)?.Path;

    /// <summary>Opens a board; of a damaged or missing one it is said which copy could take its place.</summary>
    /// <exception cref="BoardException">As <see cref="SqliteBoard.OpenAsync"/> says, and where a file of no bytes stands in the place of what was copied.</exception>
    public static async Task<SqliteBoard> OpenOrAdviseAsync(string board, string folder, ILogger log, CancellationToken cancellationToken)
    {
        if (WhatIsMissing(board, folder) is { } missing)
        {
            if (File.Exists(board))
                throw new BoardException(missing);
            log.Warning("{Missing:l}; an empty one is begun", missing);
        }
        try
        {
            return await SqliteBoard.OpenAsync(board, log, cancellationToken);
        }
        catch (BoardException fault) when (fault.InnerException is SqliteException engine && SqliteFault.IsDamage(engine))
        {
            var copy = await Task.Run(() => Newest(folder), cancellationToken);
            throw new BoardException($"{fault.Message}; {(copy is null ? "there is no copy of it" : $"the newest copy that is sound is {copy}")}", fault);
        }
    }

    /// <summary>That there is nothing where copies say that something was, and what to do; null when all is as it should be.</summary>
    public static string? WhatIsMissing(string board, string folder)
    {
        var file = new FileInfo(board);
        if (file is { Exists: true, Length: > 0 } || NewestSound(folder) is not { Questions: > 0 } copy)
            return null;
        return $"{board} {(file.Exists ? "has no bytes" : "is not there")}, and {copy.Path} holds {copy.Questions} questions; to have them back, end the notifier and put this copy in its place";
    }

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var pause = First; ; pause = Interval)
        {
            await Task.Delay(pause, time, cancellationToken);
            await Task.Run(Write, cancellationToken);
        }
    }

    /// <summary>Makes today's copy, unless it is there.</summary>
    public void Write()
    {
        try
        {
            Directory.CreateDirectory(folder);
            var today = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"board-{time.GetLocalNow():yyyy-MM-dd}.db"));
            if (!File.Exists(today))
                log.Information("{Path} holds {Count} questions", today, BoardCopy.Write(board, today));
            foreach (var old in Of(folder).Skip(Kept))
                File.Delete(old);
            faults.Clear(Part);
        }
        catch (Exception fault) when (fault is BoardException or IOException or UnauthorizedAccessException)
        {
            log.Warning("There is no copy of the board of today: {Fault}", fault.Message);
            faults.Set(Part, fault.Message);
        }
    }

    /// <summary>Every page of a copy is read to find it.</summary>
    private static (string Path, int Questions)? NewestSound(string folder)
    {
        foreach (var copy in Of(folder))
        {
            if (BoardCheck.Full(copy) is { IsSound: true } findings)
                return (copy, findings.Questions);
        }
        return null;
    }

    private static IEnumerable<string> Of(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "board-????-??-??.db").OrderDescending(StringComparer.Ordinal)
        : [];
}
