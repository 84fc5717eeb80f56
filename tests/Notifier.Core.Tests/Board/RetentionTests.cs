using System.Text;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Sdk.Testing;
using Serilog.Core;

namespace Notifier.Core.Tests.Board;

/// <summary>What is to be forgotten is gone, and nothing else is.</summary>
public sealed class RetentionTests : SqliteBoardFixture
{
    private const string Korean = "환불받고싶어요제번호는공일공";
    private const string English = "my-unforgettable-address-is";

    private readonly ManualClock _time = new();
    private RetentionRules _rules = new();

    private string CorrectionsPath => Path.Combine(Folder.FullName, "corrections.jsonl");

    private DateTimeOffset Now => _time.GetUtcNow();

    [Theory]
    [InlineData("open")]
    [InlineData("offered")]
    [InlineData("claimed")]
    [InlineData("answered")]
    [InlineData("ignored")]
    public async Task No_word_of_a_forgotten_question_is_left_in_any_file(string state)
    {
        await using var board = await OpenAsync();
        await BringAsync(board, state);
        Leftovers().ShouldNotBeEmpty();

        _time.Advance(TimeSpan.FromDays(366));
        await NewRetention(board).ForgetAsync(default);

        Leftovers().ShouldBeEmpty();
        (await board.CountAsync(default)).Values.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_of_an_earlier_build_loses_what_was_deleted_in_it()
    {
        await using (var board = await OpenAsync())
            await AcceptAsync(board, Enumerable.Range(0, 200).Select(i => Text($"{i}")));
        using (var raw = Raw())
            Execute(raw, "PRAGMA secure_delete = OFF; PRAGMA auto_vacuum = NONE; VACUUM; DELETE FROM questions; PRAGMA wal_checkpoint(TRUNCATE)");
        Leftovers().ShouldNotBeEmpty();
        await using var reopened = await OpenAsync();
        await reopened.CompactAsync(default);
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_shrinks_with_what_is_forgotten()
    {
        await using var board = await OpenAsync();
        await AcceptAsync(board, Enumerable.Range(0, 2000).Select(i => Text($"{i}")));
        await board.CompactAsync(default);
        var before = new FileInfo(BoardFile).Length;
        _time.Advance(TimeSpan.FromDays(91));
        await NewRetention(board).ForgetAsync(default);
        new FileInfo(BoardFile).Length.ShouldBeLessThan(before / 2);
    }

    [Fact]
    public async Task What_is_not_old_enough_is_kept()
    {
        await using var board = await OpenAsync();
        await BringAsync(board, "claimed");
        _time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        await NewRetention(board).ForgetAsync(default);
        (await board.CountAsync(default)).Values.Sum().ShouldBe(2);
        (await File.ReadAllTextAsync(CorrectionsPath)).ShouldContain(Korean);
    }

    [Fact]
    public async Task Who_watches_sees_a_forgotten_question_leave()
    {
        await using var board = await OpenAsync();
        await BringAsync(board, "offered");
        await using var watching = board.WatchAsync(default).GetAsyncEnumerator();
        _rules = _rules with { Unanswered = TimeSpan.FromDays(1) };
        _time.Advance(TimeSpan.FromDays(2));
        await NewRetention(board).ForgetAsync(default);
        (await watching.MoveNextAsync()).ShouldBeTrue();
        watching.Current.State.ShouldBe(QuestionState.Ignored);
    }

    [Fact]
    public async Task Ids_of_the_forgotten_are_known_for_a_year_and_then_forgotten_too()
    {
        await using var board = await OpenAsync();
        await AcceptAsync(board, [Text("1")]);
        _time.Advance(TimeSpan.FromDays(91));
        await NewRetention(board).ForgetAsync(default);
        (await AcceptAsync(board, [Text("1")])).ShouldBeEmpty();
        _time.Advance(TimeSpan.FromDays(366));
        await NewRetention(board).ForgetAsync(default);
        (await AcceptAsync(board, [Text("1")])).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_correction_that_says_no_time_is_kept()
    {
        await using var board = await OpenAsync();
        await File.WriteAllTextAsync(CorrectionsPath, "{\"text\":\"by hand\"}\nnot json\n[1]\n{\"at\":\"2009-01-01T00:00:00Z\"}\n");
        await NewRetention(board).ForgetAsync(default);
        (await File.ReadAllTextAsync(CorrectionsPath)).ShouldBe("{\"text\":\"by hand\"}\nnot json\n[1]\n");
    }

    [Fact]
    public async Task A_clock_that_leaps_forgets_nothing_until_it_has_run_steadily()
    {
        await using var board = await OpenAsync();
        await AcceptAsync(board, [Text("1") with { ArrivedAt = Now.AddDays(-91) }, Text("2")]);
        using var ended = new CancellationTokenSource();
        var running = NewRetention(board).RunAsync(ended.Token);
        _time.Jump(TimeSpan.FromDays(365));
        _time.Advance(TimeSpan.FromMinutes(10));
        _time.Jump(TimeSpan.FromDays(-365));
        while (await board.FindAsync(Text("1").Id, default) is not null)
            _time.Advance(TimeSpan.FromMinutes(10));
        (await board.FindAsync(Text("2").Id, default)).ShouldNotBeNull();
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    private Retention NewRetention(SqliteBoard board) => new(board, new CorrectionFile(CorrectionsPath), () => _rules, _time, Logger.None);

    private BoardQuestion Text(string nativeId) => Sample.Question(nativeId, $"{Korean} {English} {nativeId} {new string('가', 900)}", Now);

    private static Task<IReadOnlyList<BoardQuestion>> AcceptAsync(SqliteBoard board, IEnumerable<BoardQuestion> questions) =>
        board.AcceptAsync(Sample.Source, [.. questions], null, default);

    /// <summary>Two questions, one of which stays; the other in that state, with a history and a correction.</summary>
    private async Task BringAsync(SqliteBoard board, string state)
    {
        var ignored = state == "ignored";
        var question = Text("1") with { State = ignored ? QuestionState.Ignored : QuestionState.Open };
        await AcceptAsync(board, [question, Sample.Question("2", arrivedAt: Now.AddDays(366))]);
        BoardChange[] life = state switch
        {
            "offered" => [Sample.OfferTo(Sample.Kim, Now), new MarkShown(Now, Korean + English)],
            "claimed" => [Sample.OfferTo(Sample.Kim, Now), new Claim(Now, Sample.Kim)],
            "answered" => [Sample.OfferTo(Sample.Kim, Now), new Claim(Now, Sample.Kim), new Answer(Now, Sample.Kim)],
            _ => [],
        };
        for (var step = 0; step < life.Length; step++)
            (await board.ChangeAsync([new ChangeRequest(question.Id, step + 1, life[step])], default))[0].Applied.ShouldBeTrue();
        await new CorrectionFile(CorrectionsPath).AddAsync(question, new Correct(Now, Sample.Kim, null), default);
    }

    /// <summary>The files in which a word of the question is found.</summary>
    private List<string> Leftovers() =>
        [.. Folder.GetFiles().Where(file => new[] { Korean, English }.Any(word => Contents(file).IndexOf(Encoding.UTF8.GetBytes(word)) >= 0))
            .Select(file => file.Name)];

    private static ReadOnlySpan<byte> Contents(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
