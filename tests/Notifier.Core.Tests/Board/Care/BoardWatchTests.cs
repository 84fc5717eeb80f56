using Notifier.Core.Board;
using Notifier.Core.Board.Care;
using Notifier.Core.Supervision;
using Serilog.Core;

namespace Notifier.Core.Tests.Board.Care;

/// <summary>The board's file is harmed while it is in use.</summary>
public sealed class BoardWatchTests : SqliteBoardFixture
{
    private const int PageSize = 4096;
    private const int Many = 400;

    private readonly HostFaults _faults = new();

    [Fact]
    public async Task A_file_that_was_deleted_is_put_back_with_all_that_was_on_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "deletes an open file");
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(3), new("after 3"), default);
        foreach (var file in BoardFiles.Of(board.Path).ToList())
            File.Delete(file);

        await watch.LookAsync(default);

        (await board.ListAsync([QuestionState.Open], 10, default)).Count.ShouldBe(3);
        await board.AcceptAsync(Sample.Source, [Sample.Question("4")], null, default);
        BoardCheck.Full(board.Path).ShouldBe(new BoardFindings(4, []), new SameFindings());
        _faults.Lines.ShouldHaveSingleItem().ShouldContain("was deleted and has been put back");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_file_is_repaired_and_every_question_is_accounted_for(bool cut)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "writes to an open file");
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(Many), null, default);
        await board.CompactAsync(default);
        Harm(board.Path, cut);

        await watch.LookAsync(default);

        var left = (await board.ListAsync([QuestionState.Open], int.MaxValue, default)).Count;
        var said = _faults.Lines.ShouldHaveSingleItem();
        said.ShouldContain("was damaged and has been repaired");
        left.ShouldBeInRange(Many / 3, Many);
        said.ShouldContain($"{left} questions kept, 0 taken from the last copy, {Many - left} lost");
        BoardCheck.Full(board.Path).IsSound.ShouldBeTrue();
        Directory.GetFiles(Path.GetDirectoryName(board.Path)!, "*.damaged-*").ShouldNotBeEmpty();
        await board.AcceptAsync(Sample.Source, [Sample.Question("new")], null, default);
    }

    [Fact]
    public async Task What_the_damaged_file_lost_is_taken_from_the_last_copy()
    {
        await using (var board = await OpenAsync())
        {
            await board.AcceptAsync(Sample.Source, Sample.Questions(Many), null, default);
            await board.CompactAsync(default);
        }
        var copies = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(BoardFile)!, "backups")).FullName;
        BoardCopy.Write(BoardFile, Path.Combine(copies, "board-2010-08-20.db")).ShouldBe(Many);
        Harm(BoardFile, cut: true);

        var report = BoardRepair.Run(BoardFile, copies, new DateTimeOffset(2010, 8, 21, 9, 0, 0, TimeSpan.Zero));

        (report.Kept + report.FromCopy).ShouldBe(Many);
        report.FromCopy.ShouldBePositive();
        report.Lost.ShouldBe(0);
        BoardCheck.Full(BoardFile).ShouldBe(new BoardFindings(Many, []), new SameFindings());
    }

    [Fact]
    public async Task Of_forgotten_ids_only_those_on_damaged_pages_are_known_no_more()
    {
        var ignored = Enumerable.Range(0, 1000).Select(i => Sample.Ignored($"{i}")).ToList();
        await using (var board = await OpenAsync())
        {
            await board.AcceptAsync(Sample.Source, ignored, null, default);
            await board.PruneAsync(QuestionState.Ignored, Sample.Now.AddDays(1), Sample.Now, default);
            await board.CompactAsync(default);
        }
        // The last pages hold nothing else.
        Overwrite(BoardFile, new FileInfo(BoardFile).Length * 3 / 4);
        BoardCheck.Full(BoardFile).IsSound.ShouldBeFalse();
        BoardRepair.Run(BoardFile, Path.Combine(Folder.FullName, "backups"), Sample.Now);

        await using var repaired = await OpenAsync();
        var back = await repaired.AcceptAsync(Sample.Source, ignored, null, default);
        back.Count.ShouldBeInRange(1, 200);
    }

    [Fact]
    public async Task Another_board_in_its_place_is_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "exchanges an open file");
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(2), null, default);
        BoardCopy.Write(board.Path, board.Path + ".copy");
        await board.AcceptAsync(Sample.Source, [Sample.Question("late")], null, default);
        BoardFiles.Delete(board.Path);
        File.Move(board.Path + ".copy", board.Path);

        await watch.LookAsync(default);

        (await board.ListAsync([QuestionState.Open], 10, default)).Count.ShouldBe(2);
        _faults.Lines.ShouldHaveSingleItem().ShouldContain("another file was put in its place");
    }

    [Fact]
    public async Task What_is_no_board_in_its_place_is_put_aside_and_nothing_is_lost()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "exchanges an open file");
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(Many), new("after all"), default);
        await board.CompactAsync(default);
        await File.WriteAllTextAsync(board.Path + ".letter", new string('x', 2 * PageSize));
        File.Move(board.Path + ".letter", board.Path, overwrite: true);

        await watch.LookAsync(default);

        (await board.CountAsync(default))[QuestionState.Open].ShouldBe(Many);
        _faults.Lines.ShouldHaveSingleItem().ShouldContain($"{Many} questions kept, 0 taken from the last copy, 0 lost");
        (await board.AcceptAsync(Sample.Source, [Sample.Question("new")], null, default)).ShouldHaveSingleItem();
        BoardCheck.Full(board.Path).Questions.ShouldBe(Many + 1);
    }

    [Fact]
    public async Task A_sound_file_is_left_alone()
    {
        await using var board = await OpenAsync();
        var watch = await WatchAsync(board);
        await board.AcceptAsync(Sample.Source, Sample.Questions(3), null, default);

        await watch.LookAsync(default);
        await watch.LookAsync(default);

        _faults.Lines.ShouldBeEmpty();
    }

    private async Task<BoardWatch> WatchAsync(SqliteBoard board)
    {
        await board.SignAsync(default);
        return new BoardWatch(board, Path.Combine(Path.GetDirectoryName(board.Path)!, "backups"), _faults, TimeProvider.System, Logger.None);
    }

    /// <summary>Overwrites pages in the middle, or cuts the last third off.</summary>
    private static void Harm(string path, bool cut)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (cut)
        {
            file.SetLength(file.Length * 2 / 3 / PageSize * PageSize);
            return;
        }
        Overwrite(file, file.Length / 2);
    }

    private static void Overwrite(string path, long at)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        Overwrite(file, at);
    }

    private static void Overwrite(FileStream file, long at)
    {
        file.Position = at / PageSize * PageSize;
        file.Write(Enumerable.Repeat((byte)0x5A, 2 * PageSize).ToArray());
    }

    private sealed class SameFindings : IEqualityComparer<BoardFindings>
    {
        public bool Equals(BoardFindings? one, BoardFindings? other) =>
            one is not null && other is not null && one.Questions == other.Questions && one.Faults.SequenceEqual(other.Faults);

        public int GetHashCode(BoardFindings findings) => findings.Questions;
    }
}
