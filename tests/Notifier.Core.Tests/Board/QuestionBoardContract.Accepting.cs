using Notifier.Core.Board;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task A_new_board_is_empty()
    {
        (await ListedAsync(Enum.GetValues<QuestionState>())).ShouldBeEmpty();
        (await Board.CountAsync(default)).ShouldBeEmpty();
        (await Board.ReadLoadsAsync(default)).ShouldBeEmpty();
        (await Board.ReadCursorAsync(Sample.Source, default)).ShouldBeNull();
        (await Board.FindAsync(QuestionId.From(Sample.Source, "1"), default)).ShouldBeNull();
        (await Board.ReadHistoryAsync(QuestionId.From(Sample.Source, "1"), default)).ShouldBeEmpty();
        Board.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_accepted_is_found_again_with_every_member()
    {
        var question = Sample.Question("1");
        var stored = (await AcceptAsync(question)).Single();
        ShouldBeSame(stored, question);
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
    }

    [Fact]
    public async Task Members_a_channel_does_not_tell_stay_unset()
    {
        var question = Sample.Question("1") with
        {
            Question = new Question { Id = "1", Source = "kt-show", Text = "?" },
            Classification = Core.Filters.Classification.None,
        };
        await AcceptAsync(question);
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
    }

    [Theory]
    [InlineData("아이폰4는 언제 나와요? 갤럭시S도요!")]
    [InlineData("👩🏽‍💻 iOS 🇰🇷 é 한글(NFD) ‮reversed‬ \u0001 \t\r\n\"'\\ <b>&amp;")]
    [InlineData("before\0after")]
    [InlineData("")]
    public async Task Text_comes_back_letter_for_letter(string text)
    {
        var question = Sample.Question(text, text);
        await AcceptAsync(question);
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
        await ReopenAsync();
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_becomes_a_replacement_character_of_the_same_length()
    {
        var stored = (await AcceptAsync(Sample.Question("1", "폰\ud83d 😀 \ude00?"))).Single();
        stored.Question.Text.ShouldBe("폰\ufffd 😀 \ufffd?");
        ShouldBeSame(await Board.FindAsync(stored.Id, default), stored);
    }

    [Fact]
    public async Task The_same_post_twice_in_a_batch_is_stored_once_as_it_came_first()
    {
        var stored = await AcceptAsync(Sample.Question("1", "first"), Sample.Question("2"), Sample.Question("1", "second"));
        stored.Select(q => q.Question.Id).ShouldBe(["1", "2"]);
        (await Board.FindAsync(stored[0].Id, default))!.Question.Text.ShouldBe("first");
    }

    [Fact]
    public async Task A_post_that_comes_again_leaves_the_question_as_it_is()
    {
        var claimed = await ChangeAsync(await AcceptOneAsync(), Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim));
        (await AcceptAsync(Sample.Question("1", "edited"), Sample.Question("2"))).Select(q => q.Question.Id).ShouldBe(["2"]);
        ShouldBeSame(await Board.FindAsync(claimed.Id, default), claimed);
    }

    [Fact]
    public async Task The_same_native_id_of_two_sources_is_two_questions()
    {
        await AcceptOneAsync();
        var blog = Sample.Question("1") with { Id = QuestionId.From(new SourceId("blog"), "1") };
        (await Board.AcceptAsync(new SourceId("blog"), [blog], null, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_cursor_moves_with_the_batch_and_only_for_its_source()
    {
        await Board.AcceptAsync(Sample.Source, Sample.Questions(2), new Cursor("a"), default);
        await Board.AcceptAsync(new SourceId("blog"), [], new Cursor("{\"쪽\":1}"), default);
        await Board.AcceptAsync(Sample.Source, [], null, default);
        (await Board.ReadCursorAsync(Sample.Source, default)).ShouldBe(new Cursor("a"));
        (await Board.ReadCursorAsync(new SourceId("blog"), default)).ShouldBe(new Cursor("{\"쪽\":1}"));
    }

    [Fact]
    public async Task A_batch_that_cannot_be_stored_moves_neither_board_nor_cursor()
    {
        await Board.AcceptAsync(Sample.Source, [], new Cursor("before"), default);
        var bad = Sample.Question("2") with { Question = Sample.Question("2").Question with { Text = null! } };
        await Should.ThrowAsync<Exception>(
            () => Board.AcceptAsync(Sample.Source, [Sample.Question("1"), bad], new Cursor("after"), default));
        (await ListedAsync(QuestionState.Open)).ShouldBeEmpty();
        (await Board.ReadCursorAsync(Sample.Source, default)).ShouldBe(new Cursor("before"));
    }

    [Fact]
    public async Task A_bad_batch_among_many_at_once_harms_no_other()
    {
        var bad = Sample.Question("bad") with { Question = Sample.Question("bad").Question with { Text = null! } };
        var accepting = Enumerable.Range(0, 40).Select(i => AcceptAsync(i == 20 ? bad : Sample.Question($"{i}"))).ToList();
        await Should.ThrowAsync<Exception>(() => accepting[20]);
        accepting.RemoveAt(20);
        (await Task.WhenAll(accepting)).ShouldAllBe(batch => batch.Count == 1);
        (await ListedAsync(QuestionState.Open)).Count.ShouldBe(39);
    }

    [Fact]
    public async Task A_question_half_way_through_its_life_is_not_accepted()
    {
        var offered = Sample.Question("1") with { State = QuestionState.Offered, Holder = Sample.Kim };
        await Should.ThrowAsync<ArgumentException>(() => AcceptAsync(offered));
        await Should.ThrowAsync<ArgumentException>(() => AcceptAsync(Sample.Question("1") with { Revision = 2 }));
    }

    [Fact]
    public async Task A_cancelled_batch_is_not_stored()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(
            () => Board.AcceptAsync(Sample.Source, Sample.Questions(1), new Cursor("a"), cancelled));
        (await Board.CountAsync(default)).ShouldBeEmpty();
        (await Board.ReadCursorAsync(Sample.Source, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Ten_thousand_at_once_are_all_stored_in_their_order()
    {
        var stored = await AcceptAsync(Sample.Questions(10_000));
        stored.Count.ShouldBe(10_000);
        (await ListedAsync(QuestionState.Open)).ShouldBe(Enumerable.Range(1, 10_000).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Batches_from_many_threads_are_each_stored_once()
    {
        var batches = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => AcceptAsync(Sample.Questions(20)))));
        batches.Sum(batch => batch.Count).ShouldBe(20);
        (await ListedAsync(QuestionState.Open)).Count.ShouldBe(20);
    }
}
