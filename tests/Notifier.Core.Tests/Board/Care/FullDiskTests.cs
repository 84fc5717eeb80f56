using Notifier.Core.Board;
using Notifier.Core.Board.Care;
using Notifier.Core.Supervision;
using Notifier.Tests.Disks;
using Serilog.Core;

namespace Notifier.Core.Tests.Board.Care;

/// <summary>The disk that the board lies on is full for a while: it is called so, nothing is taken for damage, and all goes on after.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly TinyDisk _disk = new(4);
    private readonly HostFaults _faults = new();
    private readonly List<string> _told = [];

    private string BoardPath => _disk["board.db"];

    [Fact]
    public async Task It_is_called_a_full_disk_once_and_taken_back_when_there_is_room()
    {
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(3), null, default);
        _disk.Fill();

        (await Should.ThrowAsync<BoardException>(() => FillUpAsync(board))).Message.ShouldContain("the disk is full: make room");
        await watch.LookAsync(default);
        await watch.LookAsync(default);
        _faults.Lines.ShouldHaveSingleItem().ShouldStartWith($"storing on the board: board {BoardPath}: the disk is full: make room");
        _told.ShouldHaveSingleItem().ShouldContain("the disk is full");
        (await board.FindAsync(Sample.Question("2").Id, default)).ShouldNotBeNull();

        _disk.MakeRoom();
        await watch.LookAsync(default);
        _faults.Lines.ShouldBeEmpty();
        (await board.AcceptAsync(Sample.Source, [Sample.Question("new")], null, default)).ShouldHaveSingleItem();
        Directory.GetFiles(Path.GetDirectoryName(BoardPath)!, "*.damaged-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_deleted_meanwhile_is_put_back_when_there_is_room()
    {
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(300), null, default);
        foreach (var file in BoardFiles.Of(BoardPath).ToList())
            File.Delete(file);
        _disk.Fill();

        (await Should.ThrowAsync<BoardException>(() => watch.LookAsync(default))).Message.ShouldContain("the disk is full");
        _disk.MakeRoom();
        await watch.LookAsync(default);

        BoardCheck.Full(BoardPath).Questions.ShouldBe(300);
        _faults.Lines.ShouldHaveSingleItem().ShouldContain("was deleted and has been put back");
    }

    [Fact]
    public async Task A_damaged_file_is_repaired_when_there_is_room_and_takes_questions_again()
    {
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(300), null, default);
        await board.CompactAsync(default);
        using (var file = new FileStream(BoardPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(file.Length * 2 / 3 / PageSize * PageSize);
        _disk.Fill();

        (await Should.ThrowAsync<BoardException>(() => watch.LookAsync(default))).Message.ShouldContain("the disk is full");
        _disk.MakeRoom();
        board.IsSuspect = true;
        await watch.LookAsync(default);

        BoardCheck.Full(BoardPath).Questions.ShouldBeInRange(100, 300);
        (await board.AcceptAsync(Sample.Source, [Sample.Question("new")], null, default)).ShouldHaveSingleItem();
    }

    public void Dispose() => _disk.Dispose();

    private Task<SqliteBoard> OpenAsync() => SqliteBoard.OpenAsync(BoardPath, Logger.None, default);

    /// <summary>What is stored first may still fit into the log beside the board.</summary>
    private static async Task FillUpAsync(SqliteBoard board)
    {
        for (var first = 1000; first < 2000; first += 100)
            await board.AcceptAsync(Sample.Source, [.. Enumerable.Range(first, 100).Select(i => Sample.Question($"{i}"))], null, default);
    }

    private async Task<BoardWatch> WatchAsync(SqliteBoard board)
    {
        await board.SignAsync(default);
        return new BoardWatch(board, _disk["backups"], _faults, TimeProvider.System, Logger.None)
        {
            TellPeople = what =>
            {
                _told.Add(what);
                return Task.CompletedTask;
            },
        };
    }
}
