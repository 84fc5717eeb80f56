using System.Globalization;
using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;
using Notifier.Core.Supervision;
using Serilog;

namespace Notifier.Core.Board.Care;

/// <summary>
/// Looks after the board's file while it is in use: deleted, it is put back; exchanged, the new one is used; damaged, it is repaired
/// from what can be read. Each is said in words, and so is a board that takes nothing, because the disk is full for instance.
/// </summary>
internal sealed class BoardWatch(SqliteBoard board, string copies, HostFaults faults, TimeProvider time, ILogger log)
{
    private const string Part = "the board";
    private const string Storing = "storing on the board";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A look at every page takes time that grows with the file: it may take one part in so many.</summary>
    private const int Share = 100;

    private DateTime _changedAt;
    private long _nextLook;
    private string? _unreadable;
    private string? _trouble;

    /// <summary>Told what people must know.</summary>
    public Func<string, Task> TellPeople { get; init; } = _ => Task.CompletedTask;

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await board.SignAsync(cancellationToken);
        while (true)
        {
            await Task.Delay(Interval, time, cancellationToken);
            await LookAsync(cancellationToken);
        }
    }

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await MendAsync(cancellationToken);
        await SayWhetherItStoresAsync(cancellationToken);
    }

    private async Task MendAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(board.Path))
        {
            await board.PutBackAsync(cancellationToken);
            await SayAsync("its file was deleted and has been put back with all that was on it");
        }
        else if (await Task.Run(Damage, cancellationToken) is { } damage)
        {
            await RepairAsync(damage, cancellationToken);
        }
        else if (!await Task.Run(IsOwn, cancellationToken))
        {
            await board.ReopenAsync(cancellationToken);
            await SayAsync("another file was put in its place and is used from now on");
        }
    }

    private async Task RepairAsync(string damage, CancellationToken cancellationToken)
    {
        log.Error("The board {Path} is damaged and is being repaired: {Damage}", board.Path, damage);
        faults.Set(Part, $"{board.Path} is damaged and is being repaired ({damage})");
        var report = await board.RepairAsync(copies, time.GetUtcNow(), cancellationToken);
        await SayAsync($"its file was damaged and has been repaired: {report}");
    }

    /// <summary>What is wrong with the file, looked at when it has changed or could not be read; null when nothing is.</summary>
    private string? Damage()
    {
        var changedAt = File.GetLastWriteTimeUtc(board.Path);
        var isDue = board.IsSuspect || (changedAt != _changedAt && time.GetTimestamp() >= _nextLook);
        if (!isDue)
            return null;
        (board.IsSuspect, _changedAt) = (false, changedAt);
        var began = time.GetTimestamp();
        var damage = LookAtEveryPage();
        var ended = time.GetTimestamp();
        _nextLook = ended + (ended - began) * Share;
        return damage;
    }

    private string? LookAtEveryPage()
    {
        try
        {
            var damage = BoardCheck.Quick(board.Path);
            _unreadable = null;
            return damage;
        }
        catch (SqliteException fault)
        {
            board.IsSuspect = true;
            _unreadable = SqliteFault.Explain(board.Path, fault).Message;
            return null;
        }
    }

    /// <summary>What was refused once is tried again, so that the word is taken back when there is room.</summary>
    private async Task SayWhetherItStoresAsync(CancellationToken cancellationToken)
    {
        if (board.Refusal is not null)
            await board.TryToStoreAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var before = _trouble;
        _trouble = board.Refusal ?? _unreadable ?? SqliteFault.FullDisk(board.Path);
        if (_trouble is null)
        {
            faults.Clear(Storing);
            if (before is not null)
                log.Information("The board {Path} takes what is to be stored again", board.Path);
            return;
        }
        faults.Set(Storing, _trouble);
        if (before is not null)
            return;
        log.Error("Nothing can be stored: {Fault}", _trouble);
        await TellPeople(_trouble);
    }

    private bool IsOwn()
    {
        try
        {
            return board.IsOwnFile();
        }
        catch (SqliteException)
        {
            board.IsSuspect = true;
            return true;
        }
    }

    private async Task SayAsync(string what)
    {
        log.Error("The board {Path}: {What}", board.Path, what);
        faults.Set(Part, string.Create(CultureInfo.InvariantCulture, $"{board.Path}: {what} (at {time.GetLocalNow():HH:mm})"));
        await TellPeople($"{Part}: {what}");
    }
}
