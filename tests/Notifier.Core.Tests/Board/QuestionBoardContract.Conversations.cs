using Notifier.Core.Board;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task A_follow_up_in_the_thread_joins_its_question_and_nobody_is_asked_anew()
    {
        await AcceptAsync(Post("1", "아이폰4 언제 나와요?", thread: "1"));
        var claimed = await ChangeAsync(await FindAsync("1"), Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim));
        (await AcceptAsync(Post("2", "색상도 알려 주세요", thread: "1", minute: 5))).ShouldBeEmpty();
        await ReopenAsync();

        var joined = await FindAsync("1");
        (joined.State, joined.Holder, joined.Text).ShouldBe((QuestionState.Claimed, claimed.Holder, "색상도 알려 주세요"));
        joined.Conversation!.Posts.ShouldBe(2);
        (await ListedAsync(Enum.GetValues<QuestionState>())).ShouldBe(["1"]);
        (await Board.ReadHistoryAsync(joined.Id, default))[^1].ShouldBe(new HistoryEntry(4, Sample.Now.AddMinutes(5), null, "wrote again", "색상도 알려 주세요"));
    }

    [Fact]
    public async Task Without_a_thread_what_it_replies_to_is_followed_also_through_our_answer()
    {
        await AcceptAsync(Post("1", "언제 나와요?"));
        await AcceptAsync(Own("2", "9월입니다 ^JH", inReplyTo: "1") with { SignedBy = Sample.Kim });
        await AcceptAsync(Post("3", "정확한 날짜는요?", inReplyTo: "2", minute: 9));

        var reopened = await FindAsync("1");
        (reopened.State, reopened.Preferred, reopened.Text).ShouldBe((QuestionState.Open, Sample.Kim, "정확한 날짜는요?"));
        (await Board.ReadHistoryAsync(reopened.Id, default)).Select(entry => entry.What).ShouldBe(["arrived", "answered", "wrote again"]);
    }

    [Fact]
    public async Task Closed_once_the_follow_up_is_seen()
    {
        await AcceptAsync(Post("1", "요금이 이상해요", thread: "1"));
        await ChangeAsync(await FindAsync("1"), Sample.OfferTo(Sample.Kim), new Close(Sample.Now, Sample.Kim, "praise"));
        await AcceptAsync(Post("2", "아직 안 됐습니다", thread: "1", minute: 60));
        var again = await FindAsync("1");
        (again.State, again.Preferred, again.Promise).ShouldBe((QuestionState.Open, Sample.Kim, Sample.PromiseFrom(Sample.Now.AddMinutes(60))));
    }

    [Fact]
    public async Task An_answer_of_our_own_account_in_the_thread_answers_the_question_and_is_none_itself()
    {
        await AcceptAsync(Post("1", "언제 나와요?", thread: "1"));
        await ChangeAsync(await FindAsync("1"), Sample.OfferTo(Sample.Kim));
        await AcceptAsync(Own("2", "9월입니다", thread: "1"));
        var answered = await FindAsync("1");
        (answered.State, answered.Outcome).ShouldBe((QuestionState.Answered, "on the channel by @show_tweet"));
        (await ListedAsync(Enum.GetValues<QuestionState>())).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Another_customer_in_the_same_thread_has_a_question_of_their_own()
    {
        await AcceptAsync(Post("1", "언제 나와요?", thread: "post"), Post("2", "저도 궁금해요, 흰색은요?", thread: "post", author: "@other"));
        (await ListedAsync(QuestionState.Open)).ShouldBe(["1", "2"]);
        await AcceptAsync(Post("3", "흰색 말이에요", thread: "post", author: "@other", minute: 1));
        (await FindAsync("2")).Text.ShouldBe("흰색 말이에요");
        (await FindAsync("1")).Conversation.ShouldBeNull();
    }

    [Fact]
    public async Task An_author_who_is_renamed_is_known_by_their_stable_id()
    {
        await AcceptAsync(With(Post("1", "언제 나와요?", thread: "1"), post => post with { AuthorId = "77" }));
        await AcceptAsync(With(Post("2", "흰색은요?", thread: "1", author: "@renamed", minute: 1), post => post with { AuthorId = "77" }));
        await AcceptAsync(With(Post("3", "나도 물어요", thread: "1", minute: 1), post => post with { AuthorId = "78" }));
        (await ListedAsync(QuestionState.Open)).ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task The_same_words_by_the_same_author_are_one_question_for_a_day()
    {
        await AcceptAsync(Sample.Question("1") with { TwinKey = "k" }, Sample.Question("2") with { TwinKey = "k" });
        await Board.AcceptAsync(new SourceId("blog"), [OnBlog("3", Sample.Now.AddHours(1))], null, default);
        (await ListedAsync(QuestionState.Open)).ShouldBe(["1"]);
        (await FindAsync("1")).Conversation!.AlsoOn.ShouldBe(["kt-show", "blog"]);
        await Board.AcceptAsync(new SourceId("blog"), [OnBlog("4", Sample.Now.AddHours(25))], null, default);
        (await ListedAsync(QuestionState.Open)).ShouldBe(["1", "4"]);
    }

    [Fact]
    public async Task An_edited_post_is_rewritten_once_and_a_post_that_comes_again_is_not()
    {
        await AcceptAsync(Post("1", "아이폰3 언제요?"));
        var edited = With(Post("1", "아이폰4 언제요?", minute: 3), post => post with { IsEdited = true });
        await AcceptAsync(edited);
        await AcceptAsync(edited);
        await AcceptAsync(Post("1", "아이폰5 언제요?", minute: 5));
        var question = await FindAsync("1");
        (question.Text, question.Revision, question.RewrittenAt).ShouldBe(("아이폰4 언제요?", 2, Sample.Now.AddMinutes(3)));
    }

    [Fact]
    public async Task A_deleted_post_needs_no_answer_unless_more_was_written()
    {
        await AcceptAsync(Post("1", "언제 나와요?", thread: "1"), Post("2", "요금은요?", thread: "2"), Post("3", "요금이요", thread: "2", minute: 1));
        await ChangeAsync(await FindAsync("1"), Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim));
        await Board.RetractAsync(Sample.Source, ["1", "3", "unknown"], Sample.Now.AddMinutes(2), default);
        await ReopenAsync();
        ((await FindAsync("1")).State, (await FindAsync("1")).Outcome).ShouldBe((QuestionState.Closed, "deleted by its author"));
        (await FindAsync("2")).State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public async Task What_joined_stays_known_when_it_comes_again()
    {
        await AcceptAsync(Post("1", "언제 나와요?", thread: "1"));
        for (var time = 0; time < 3; time++)
            await AcceptAsync(Post("2", "색상도요", thread: "1", minute: time));
        (await FindAsync("1")).Conversation!.Posts.ShouldBe(2);
    }

    [Fact]
    public async Task Attachments_and_threads_come_back_as_they_were()
    {
        var question = With(Post("1", "이 화면이 떠요", thread: "7"), post => post with
        {
            AuthorId = "77",
            Attachments = [new Attachment { Name = "화면.png", Kind = "image/png", Url = new Uri("https://pic.example/1") }],
        });
        await AcceptAsync(question);
        await ReopenAsync();
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
    }

    private static BoardQuestion OnBlog(string id, DateTimeOffset at)
    {
        var question = Sample.Question(id, arrivedAt: at);
        return question with { Id = QuestionId.From(new("blog"), id), Question = question.Question with { Source = "blog" }, TwinKey = "k" };
    }

    private static BoardQuestion With(BoardQuestion question, Func<Question, Question> post) => question with { Question = post(question.Question) };

    private static BoardQuestion Post(string id, string text, string? thread = null, string? inReplyTo = null, string author = "@customer", int minute = 0) =>
        With(Sample.Question(id, text, Sample.Now.AddMinutes(minute)), post => post with { ThreadId = thread, InReplyTo = inReplyTo, Author = author });

    private static BoardQuestion Own(string id, string text, string? thread = null, string? inReplyTo = null) =>
        With(Sample.Ignored(id), post => post with { Text = text, ThreadId = thread, InReplyTo = inReplyTo, Author = "@show_tweet", IsOwnPost = true });
}
