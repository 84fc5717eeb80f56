using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Board;
using Notifier.Core.Board.Care;
using Notifier.Core.Supervision;
using Notifier.Core.Tests.Faults;
using Serilog;
using Serilog.Core;

namespace Notifier.Core.Tests.Board.Care;

/// <summary>A checked copy a day, for a week, and which of them helps.</summary>
public sealed class DailyCopiesTests : SqliteBoardFixture
{
    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly HostFaults _faults = new();

    private string Copies => Path.Combine(Folder.FullName, "backups");

    [Fact]
    public async Task One_is_made_a_day_and_seven_are_kept()
    {
        await using var board = await OpenAsync();
        await board.AcceptAsync(Sample.Source, Sample.Questions(3), null, default);
        for (var day = 0; day < 9; day++)
        {
            Write();
            Write();
            _time.Advance(TimeSpan.FromDays(1));
        }
        Directory.GetFiles(Copies).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(22, 7).Select(day => $"board-2010-08-{day}.db"));
        BoardCheck.Full(DailyCopies.Newest(Copies)!).Questions.ShouldBe(3);
        _faults.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_board_that_cannot_be_copied_is_said_and_taken_back()
    {
        await (await OpenAsync()).DisposeAsync();
        var sound = await File.ReadAllBytesAsync(BoardFile);
        await File.WriteAllTextAsync(BoardFile, new string('x', 8192));
        Write();
        _faults.Lines.ShouldHaveSingleItem().ShouldContain("the daily copy of the board");

        await File.WriteAllBytesAsync(BoardFile, sound);
        Write();
        _faults.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_on_a_damaged_board_names_the_newest_sound_copy_and_the_repair()
    {
        await (await OpenAsync()).DisposeAsync();
        Write();
        var sound = Directory.GetFiles(Copies).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(Path.Combine(Copies, "board-2010-08-21.db"), "damaged too");
        await File.WriteAllTextAsync(BoardFile, new string('x', 8192));

        var fault = await Should.ThrowAsync<BoardException>(() => DailyCopies.OpenOrAdviseAsync(BoardFile, Copies, Logger.None, default));
        fault.Message.ShouldEndWith($"the newest copy that is sound is {sound}");
        fault.Message.ShouldContain("notifier board repair");
    }

    [Fact]
    public async Task A_board_of_no_bytes_is_not_begun_anew_where_a_copy_holds_questions()
    {
        await PostThreeAsync();
        Write();
        await File.WriteAllBytesAsync(BoardFile, []);

        var fault = await Should.ThrowAsync<BoardException>(() => DailyCopies.OpenOrAdviseAsync(BoardFile, Copies, Logger.None, default));
        fault.Message.ShouldContain("has no bytes, and");
        fault.Message.ShouldContain("holds 3 questions; to have them back");
        new FileInfo(BoardFile).Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_board_is_begun_anew_and_the_copy_named()
    {
        await PostThreeAsync();
        Write();
        File.Delete(BoardFile);
        var log = new RecordingLog();
        await using var logger = new LoggerConfiguration().WriteTo.Sink(log).CreateLogger();

        await using (await DailyCopies.OpenOrAdviseAsync(BoardFile, Copies, logger, default))
            log.Lines.ShouldHaveSingleItem().ShouldContain("is not there, and");
        log.Lines[0].ShouldContain("holds 3 questions; to have them back");
    }

    private async Task PostThreeAsync()
    {
        await using var board = await OpenAsync();
        await board.AcceptAsync(Sample.Source, Sample.Questions(3), null, default);
    }

    private void Write() => new DailyCopies(BoardFile, Copies, _faults, _time, Logger.None).Write();
}
