using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Core.Tests.Board;

/// <summary>What happens to the file: other programs, other versions, age.</summary>
public sealed class SqliteBoardFileTests : SqliteBoardFixture
{
    [Fact]
    public async Task A_second_process_reads_while_the_first_writes()
    {
        await using var host = await OpenAsync();
        await host.AcceptAsync(Sample.Source, Sample.Questions(2), null, default);
        await using var status = await OpenAsync();
        (await status.CountAsync(default))[QuestionState.Open].ShouldBe(2);
        await host.AcceptAsync(Sample.Source, [Sample.Question("3")], null, default);
        (await status.CountAsync(default))[QuestionState.Open].ShouldBe(3);
    }

    [Fact]
    public async Task A_reader_sees_the_last_commit_while_another_transaction_is_open()
    {
        await using var board = await OpenAsync();
        await board.AcceptAsync(Sample.Source, Sample.Questions(1), null, default);
        using var other = Raw();
        Execute(other, "BEGIN IMMEDIATE; DELETE FROM questions");
        (await board.ListAsync([QuestionState.Open], 10, default)).Count.ShouldBe(1);
        var waiting = board.AcceptAsync(Sample.Source, [Sample.Question("2")], null, default);
        Execute(other, "ROLLBACK");
        await waiting;
        (await board.ListAsync([QuestionState.Open], 10, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_abandoned_transaction_leaves_nothing_behind()
    {
        await using (var board = await OpenAsync())
            await board.AcceptAsync(Sample.Source, Sample.Questions(2), new Cursor("a"), default);
        using (var abandoned = Raw())
            Execute(abandoned, "BEGIN IMMEDIATE; DELETE FROM questions; UPDATE cursors SET cursor = 'b'");
        await using var reopened = await OpenAsync();
        (await reopened.ListAsync([QuestionState.Open], 10, default)).Count.ShouldBe(2);
        (await reopened.ReadCursorAsync(Sample.Source, default)).ShouldBe(new Cursor("a"));
    }

    [Fact]
    public async Task A_newer_versions_file_is_refused_and_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        using (var newer = Raw())
            Execute(newer, "PRAGMA user_version = 99; PRAGMA journal_mode = DELETE");
        var before = await File.ReadAllBytesAsync(BoardFile);
        var refusal = await Should.ThrowAsync<BoardException>(OpenAsync);
        refusal.Message.ShouldContain(BoardFile);
        refusal.Message.ShouldContain("newer version of Notifier (format 99");
        (await File.ReadAllBytesAsync(BoardFile)).ShouldBe(before);
    }

    [Fact]
    public async Task What_an_earlier_build_stored_without_naming_silent_filters_has_none()
    {
        await using (var board = await OpenAsync())
            await board.AcceptAsync(Sample.Source, [Sample.Question("1")], null, default);
        using (var raw = Raw())
            Execute(raw, "UPDATE questions SET classification = json_remove(classification, '$.silent')");
        await using var reopened = await OpenAsync();
        (await reopened.FindAsync(Sample.Question("1").Id, default))!.Classification.Silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_the_first_version_is_brought_to_the_present_form()
    {
        var question = await WriteFirstVersionAsync();
        await using var board = await OpenAsync();
        var found = (await board.FindAsync(question.Id, default)).ShouldNotBeNull();
        found.Passed.ShouldBe([new Passes(Sample.Kim, 2), new Passes(Sample.Lee, 1)]);
        (await board.ReadLoadsAsync(default))[Sample.Kim].Holding.ShouldBe(1);
        (await board.ListDeskAsync(Sample.Kim, 10, default)).ShouldHaveSingleItem().Id.ShouldBe(question.Id);
        var expected = new HistoryEntry(2, Sample.Now, null, "offered", "to kim.jh: next in line");
        (await board.ReadHistoryAsync(question.Id, default))[1].ShouldBe(expected);
        (await board.ChangeAsync([new ChangeRequest(question.Id, found.Revision, new MarkShown(Sample.Now, "x"))], default))[0].Applied.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_programs_file_is_refused_and_left_alone()
    {
        using (var other = Raw())
            Execute(other, "CREATE TABLE bookmarks (url TEXT)");
        var before = await File.ReadAllBytesAsync(BoardFile);
        (await Should.ThrowAsync<BoardException>(OpenAsync)).Message.ShouldContain("belongs to another program");
        (await File.ReadAllBytesAsync(BoardFile)).ShouldBe(before);
    }

    [Fact]
    public async Task Pruning_forgets_the_old_that_are_done_with_and_still_knows_their_ids()
    {
        await using var board = await OpenAsync();
        var questions = await board.AcceptAsync(Sample.Source, [.. Sample.Questions(1200), Sample.Ignored("i")], null, default);
        var answer = new Answer(Sample.Now.AddDays(1), Sample.Kim);
        await board.ChangeAsync([.. questions.Take(1100).Select(q => new ChangeRequest(q.Id, 1, answer))], default);

        async Task<int> PruneAsync(DateTimeOffset before) =>
            await board.PruneAsync(QuestionState.Answered, before, Sample.Now, default)
            + await board.PruneAsync(QuestionState.Ignored, before, Sample.Now, default);
        (await PruneAsync(Sample.Now)).ShouldBe(0);
        (await PruneAsync(Sample.Now.AddHours(1))).ShouldBe(1);
        (await PruneAsync(Sample.Now.AddDays(2))).ShouldBe(1100);

        (await board.CountAsync(default)).ShouldBe(new Dictionary<QuestionState, int> { [QuestionState.Open] = 100 });
        (await board.ReadHistoryAsync(questions[0].Id, default)).ShouldBeEmpty();
        (await board.AcceptAsync(Sample.Source, [.. Sample.Questions(1201)], null, default)).Select(q => q.Question.Id).ShouldBe(["1201"]);
    }

    [Fact]
    public async Task After_thirty_days_the_answered_are_forgotten_and_the_open_are_not()
    {
        await using var board = await OpenAsync();
        var questions = await board.AcceptAsync(Sample.Source, Sample.Questions(2), null, default);
        await board.ChangeAsync([new ChangeRequest(questions[0].Id, 1, new Answer(Sample.Now, Sample.Kim))], default);
        var time = new FakeTimeProvider(Sample.Now.AddDays(30));
        var retention = new Retention(board, new CorrectionFile(BoardFile + ".jsonl"), () => new RetentionRules(), time, Logger.None);
        await retention.ForgetAsync(default);
        (await board.CountAsync(default)).Count.ShouldBe(2);
        time.Advance(TimeSpan.FromSeconds(1));
        await retention.ForgetAsync(default);
        (await board.CountAsync(default)).ShouldBe(new Dictionary<QuestionState, int> { [QuestionState.Open] = 1 });
    }

    [Fact]
    public async Task After_disposal_calls_are_refused_and_the_file_can_be_moved()
    {
        var board = await OpenAsync();
        await board.AcceptAsync(Sample.Source, Sample.Questions(1), null, default);
        await board.FindAsync(QuestionId.From(Sample.Source, "1"), default);
        await board.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => board.AcceptAsync(Sample.Source, Sample.Questions(1), null, default));
        await Should.ThrowAsync<ObjectDisposedException>(() => board.CountAsync(default));
        File.Move(BoardFile, BoardFile + ".moved");
        Folder.GetFiles().ShouldHaveSingleItem();
    }

    /// <summary>A file as the first version left it, with an offered question that went round already.</summary>
    private async Task<BoardQuestion> WriteFirstVersionAsync()
    {
        await using (var board = await OpenAsync())
            await board.AcceptAsync(Sample.Source, [Sample.Question("1")], null, default);
        var question = Sample.Question("1");
        using var raw = Raw();
        Execute(raw, """
            DROP INDEX questions_to_offer;
            DROP INDEX questions_passed;
            DROP INDEX questions_at_rest;
            DROP INDEX questions_unheard;
            ALTER TABLE questions DROP COLUMN category;
            ALTER TABLE questions DROP COLUMN unheard;
            DROP TRIGGER held_when_inserted;
            DROP TRIGGER held_when_deleted;
            DROP TRIGGER held_when_changed;
            DROP TABLE held; DROP TABLE signature; DROP TABLE promises;
            DROP INDEX questions_by_promise;
            DROP INDEX questions_by_sign;
            DROP INDEX questions_overdue;
            ALTER TABLE questions DROP COLUMN warn_at;
            ALTER TABLE questions DROP COLUMN answer_by;
            ALTER TABLE questions DROP COLUMN overdue_at;
            ALTER TABLE questions DROP COLUMN sign_at;
            ALTER TABLE questions DROP COLUMN life;
            DROP TABLE posts; DROP TABLE absences;
            DROP INDEX questions_by_thread;
            DROP INDEX questions_by_twin;
            ALTER TABLE questions DROP COLUMN thread;
            ALTER TABLE questions DROP COLUMN author_id;
            ALTER TABLE questions DROP COLUMN attachments;
            ALTER TABLE questions DROP COLUMN twin;
            DROP INDEX questions_by_desk;
            DROP INDEX questions_by_snooze;
            CREATE INDEX questions_by_holder ON questions (holder) WHERE state IN ('offered', 'claimed');
            ALTER TABLE history DROP COLUMN count;
            ALTER TABLE history DROP COLUMN last_at;
            ALTER TABLE pruned DROP COLUMN at;
            UPDATE questions SET state = 'offered', holder = 'kim.jh', revision = 2, passed = '["kim.jh","lee.sy","kim.jh"]';
            PRAGMA user_version = 1;
            """);
        Execute(raw, $"INSERT INTO desks VALUES ('kim.jh', {Sample.Now.UtcTicks})");
        Execute(raw, $"INSERT INTO history VALUES ('{question.Id.Value}', 2, {Sample.Now.UtcTicks}, NULL, 'offered', 'to kim.jh: next in line')");
        return question;
    }
}
