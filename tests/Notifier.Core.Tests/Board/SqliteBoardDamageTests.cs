using Microsoft.Data.Sqlite;
using Notifier.Core.Board;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Core.Tests.Board;

/// <summary>A damaged file is named and kept; a damaged row stops no other.</summary>
public sealed class SqliteBoardDamageTests : SqliteBoardFixture
{
    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(BoardFile, new string('x', 8192));
        var refusal = await Should.ThrowAsync<BoardException>(OpenAsync);
        refusal.Message.ShouldContain(BoardFile);
        refusal.Message.ShouldContain("damaged");
        (await File.ReadAllTextAsync(BoardFile)).ShouldBe(new string('x', 8192));
    }

    [Fact]
    public async Task Damage_inside_the_file_is_told_by_name()
    {
        await using (var board = await OpenAsync())
            await board.AcceptAsync(Sample.Source, Sample.Questions(500), null, default);
        await using (var file = File.OpenWrite(BoardFile))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(new byte[file.Length - 8192]);
        }
        var fault = await Should.ThrowAsync<BoardException>(async () =>
        {
            await using var damaged = await OpenAsync();
            await damaged.ListAsync([QuestionState.Open], 1000, default);
        });
        fault.Message.ShouldContain(BoardFile);
        fault.Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_missingFolder_is_told_with_the_remedy()
    {
        var missing = Path.Combine(Folder.FullName, "missing", "board.db");
        var fault = await Should.ThrowAsync<BoardException>(() => SqliteBoard.OpenAsync(missing, Logger.None, default));
        fault.Message.ShouldContain(missing);
        fault.Message.ShouldContain("check that the folder exists");
    }

    [Theory]
    [InlineData("classification = '{'")]
    [InlineData("classification = 'null'")]
    [InlineData("candidates = '[{\"reason\":\"?\"}]'")]
    [InlineData("url = 'no address'")]
    [InlineData("arrived_at = -1")]
    [InlineData("passed = '[null]'")]
    [InlineData("state = 'dreaming', holder = 'kim.jh'")]
    public async Task A_damaged_row_is_named_and_stops_no_other(string damage)
    {
        await using (var board = await OpenAsync())
            await board.AcceptAsync(Sample.Source, Sample.Questions(3), null, default);
        var id = QuestionId.From(Sample.Source, "2");
        using (var raw = Raw())
            Execute(raw, $"UPDATE questions SET {damage} WHERE native_id = '2'");

        await using var reopened = await OpenAsync();
        (await reopened.ListAsync(Enum.GetValues<QuestionState>(), 2, default)).Select(q => q.Question.Id).ShouldBe(["1", "3"]);
        (await reopened.FindAsync(id, default)).ShouldBeNull();
        (await reopened.ReadHistoryAsync(id, default)).ShouldBeEmpty();
        var outcome = (await reopened.ChangeAsync([new ChangeRequest(id, 1, Sample.OfferTo(Sample.Kim))], default)).Single();
        outcome.Refusal.ShouldBe("its row on the board is damaged");
        await reopened.CountAsync(default);
        await reopened.ReadLoadsAsync(default);
        reopened.Faults.ShouldHaveSingleItem().ShouldStartWith($"{id}: ");
        Log.ShouldHaveSingleItem().RenderMessage().ShouldContain(id.Value);
    }
}
