using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_watcher_hears_everything_from_the_call_on()
    {
        await AcceptOneAsync("before");
        using var ended = new CancellationTokenSource(Patience);
        var watch = Board.WatchAsync(ended.Token);
        var question = await AcceptOneAsync("after");
        await using var seen = watch.GetAsyncEnumerator(ended.Token);
        ShouldBeSame(await NextAsync(seen), question);
        var offered = await ChangeAsync(question, Sample.OfferTo(Sample.Kim));
        ShouldBeSame(await NextAsync(seen), offered);
    }

    [Fact]
    public async Task Every_watcher_hears_of_every_question_in_order()
    {
        using var ended = new CancellationTokenSource(Patience);
        var watches = Enumerable.Range(0, 3).Select(_ => Board.WatchAsync(ended.Token)).ToList();
        await AcceptAsync(Sample.Questions(100));
        foreach (var watch in watches)
        {
            var seen = await watch.Take(100).ToListAsync(ended.Token);
            seen.Select(q => q.Question.Id).ShouldBe(Enumerable.Range(1, 100).Select(i => $"{i}"));
        }
    }

    [Fact]
    public async Task A_watcher_that_lags_holds_nobody_up_and_misses_no_question()
    {
        using var ended = new CancellationTokenSource(Patience);
        var watch = Board.WatchAsync(ended.Token);
        var questions = await AcceptAsync(Sample.Questions(1000));
        var offered = await Board.ChangeAsync([.. questions.Select(q => new ChangeRequest(q.Id, 1, Sample.OfferTo(Sample.Kim)))], default);
        offered.ShouldAllBe(outcome => outcome.Applied);
        var newest = new Dictionary<QuestionId, long>();
        await foreach (var question in watch)
        {
            newest[question.Id] = question.Revision;
            if (newest.Count == 1000 && newest.Values.All(revision => revision == 2))
                break;
        }
        newest.Keys.ShouldBe(questions.Select(q => q.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task A_watcher_far_behind_gets_every_question_once_as_it_stands()
    {
        using var ended = new CancellationTokenSource(Patience);
        var watch = Board.WatchAsync(ended.Token);
        var questions = await AcceptAsync(Sample.Questions(3000));
        var offered = await Board.ChangeAsync([.. questions.Select(q => new ChangeRequest(q.Id, 1, Sample.OfferTo(Sample.Kim)))], default);
        var seen = await watch.Take(3000).ToListAsync(ended.Token);
        seen.Select(q => (q.Id, q.Revision)).ShouldBe(questions.Select(q => (q.Id, 2L)));
        ShouldBeSame(seen[^1], offered[^1].Question!);
    }

    [Fact]
    public async Task Nothing_is_announced_that_was_known_or_refused()
    {
        var question = await AcceptOneAsync();
        using var ended = new CancellationTokenSource(Patience);
        await using var seen = Board.WatchAsync(ended.Token).GetAsyncEnumerator(ended.Token);
        await AcceptAsync(Sample.Question("1", "again"));
        await TryChangeAsync(question, new Claim(Sample.Now, Sample.Lee));
        var next = await AcceptOneAsync("2");
        ShouldBeSame(await NextAsync(seen), next);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        using var ended = new CancellationTokenSource();
        await using var seen = Board.WatchAsync(ended.Token).GetAsyncEnumerator();
        var next = seen.MoveNextAsync();
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task A_watch_ends_when_the_board_is_disposed()
    {
        await using var seen = Board.WatchAsync(default).GetAsyncEnumerator();
        await ReopenAsync();
        (await seen.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_watch_that_lags_far_behind_ends_all_the_same_when_the_board_is_disposed()
    {
        var watch = Board.WatchAsync(default);
        await AcceptAsync(Sample.Questions(3000));
        await ReopenAsync();
        using var ended = new CancellationTokenSource(Patience);
        var seen = await watch.ToListAsync(ended.Token);
        seen.Count.ShouldBeLessThanOrEqualTo(3000);
    }

    [Fact]
    public async Task A_watched_question_is_durable_already()
    {
        using var ended = new CancellationTokenSource(Patience);
        await using var seen = Board.WatchAsync(ended.Token).GetAsyncEnumerator(ended.Token);
        var accepting = AcceptAsync(Sample.Questions(1));
        var question = await NextAsync(seen);
        ShouldBeSame(await Board.FindAsync(question.Id, default), question);
        await accepting;
    }

    private static async Task<BoardQuestion> NextAsync(IAsyncEnumerator<BoardQuestion> seen)
    {
        (await seen.MoveNextAsync()).ShouldBeTrue();
        return seen.Current;
    }
}
