using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Alerts;
using Notifier.Core.Tests.Board;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Core.Tests.Routing;

/// <summary>More is open than people can take: Kim is asked about phones and tablets, Lee about tablets alone.</summary>
public sealed class CrowdedBoardTests : DeskFixture
{
    private static readonly CategoryId Phones = new("phones");
    private static readonly CategoryId Tablets = new("tablets");
    private static readonly GroupId PhonePeople = new("phone-people");
    private static readonly GroupId TabletPeople = new("tablet-people");

    private int _arrivals;
    private bool _isLeeAway;

    [Fact]
    public async Task Who_has_one_place_gets_the_oldest_over_all_their_ladders()
    {
        _isLeeAway = true;
        await ArriveAsync(Phones, 1, "phone");
        await ArriveAsync(Tablets, 2, "tablet");
        await ArriveAsync(Phones, 3, "oldest");

        await DispatchAsync(capacity: 1);

        (await HeldByAsync(Sample.Kim)).ShouldBe(["oldest"]);
    }

    [Fact]
    public async Task A_full_ladder_holds_nobody_up_on_another()
    {
        for (var i = 0; i < 20; i++)
            await ArriveAsync(Phones, 60, $"phone {i}");
        await ArriveAsync(Tablets, 1, "tablet");

        await DispatchAsync(capacity: 1);

        (await HeldByAsync(Sample.Kim)).ShouldBe(["phone 0"]);
        (await HeldByAsync(Sample.Lee)).ShouldBe(["tablet"]);
    }

    [Fact]
    public async Task Every_place_is_filled_oldest_first_however_many_wait()
    {
        for (var i = 0; i < 3000; i += 500)
            await ArriveAsync(Tablets, 60, [.. Enumerable.Range(i, 500).Select(n => $"{n}")]);

        await DispatchAsync(capacity: 1200);

        (await HeldByAsync(Sample.Kim)).Concat(await HeldByAsync(Sample.Lee)).ShouldBe(Enumerable.Range(0, 2400).Select(n => $"{n}"), ignoreOrder: true);
    }

    [Fact]
    public async Task What_rests_goes_at_once_to_somebody_who_was_not_asked_yet()
    {
        _isLeeAway = true;
        await ArriveAsync(Tablets, 1, "1");
        await DispatchAsync(capacity: 1);
        await ChangeAsync(IdOf("1"), new Pass(Now, Sample.Kim));
        await DispatchAsync(capacity: 1);
        (await FindAsync(IdOf("1"))).State.ShouldBe(QuestionState.Open);

        _isLeeAway = false;
        await DispatchAsync(capacity: 1);

        (await FindAsync(IdOf("1"))).Holder.ShouldBe(Sample.Lee);
    }

    [Fact]
    public async Task However_much_rests_it_all_goes_at_once_to_somebody_who_was_not_asked_yet()
    {
        _isLeeAway = true;
        await ArriveAsync(Tablets, 1, [.. Enumerable.Range(0, 1500).Select(n => $"{n}")]);
        await DispatchAsync(capacity: 2000);
        var asked = await Board.ListDeskAsync(Sample.Kim, int.MaxValue, default);
        await Board.ChangeAsync([.. asked.Select(q => new ChangeRequest(q.Id, q.Revision, new Pass(Now, Sample.Kim)))], default);

        _isLeeAway = false;
        await DispatchAsync(capacity: 2000);

        (await HeldByAsync(Sample.Lee)).Count().ShouldBe(1500);
    }

    [Fact]
    public async Task What_has_rested_is_offered_again_before_what_came_later()
    {
        _isLeeAway = true;
        await ArriveAsync(Tablets, 5, "passed");
        await DispatchAsync(capacity: 1);
        await ChangeAsync(IdOf("passed"), new Pass(Now, Sample.Kim));
        await ArriveAsync(Tablets, 4, "later");
        await ArriveAsync(Tablets, 3, "last");
        await DispatchAsync(capacity: 1);
        (await HeldByAsync(Sample.Kim)).ShouldBe(["later"]);

        Time.Advance(Rules.RemindEvery);
        await ChangeAsync(IdOf("later"), new Answer(Now, Sample.Kim));
        await DispatchAsync(capacity: 1);

        (await HeldByAsync(Sample.Kim)).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task While_nobody_has_a_place_nothing_that_waits_is_read_and_then_as_much_as_there_are_places()
    {
        await ArriveAsync(Phones, 60, [.. Enumerable.Range(0, 500).Select(n => $"{n}")]);
        await DispatchAsync(capacity: 1);
        var board = new CountingBoard(Board);
        await ArriveAsync(Phones, 1, "one more");

        await DispatchAsync(capacity: 1, board);
        board.Read.ShouldBe(0);

        await ChangeAsync(IdOf("0"), new Answer(Now, Sample.Kim));
        await DispatchAsync(capacity: 1, board);
        board.Read.ShouldBe(1);
        (await HeldByAsync(Sample.Kim)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task At_work_the_dispatcher_offers_what_arrives_and_fills_a_place_that_comes_free()
    {
        await DispatchAsync(capacity: 1);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var changes = Board.WatchAsync(stop.Token);
        var running = new Dispatcher(Board, () => Plan, Time, Logger.None).RunAsync(stop.Token);

        await ArriveAsync(Phones, 2, "1");
        await ArriveAsync(Phones, 1, "2");
        var offered = new List<string>();
        await foreach (var question in changes.Where(question => question.State is QuestionState.Offered))
        {
            offered.Add(question.Question.Id);
            if (offered.Count == 2)
                break;
            await ChangeAsync(question.Id, new Answer(Now, Sample.Kim));
        }
        offered.ShouldBe(["1", "2"]);

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private static QuestionId IdOf(string nativeId) => QuestionId.From(Sample.Source, nativeId);

    private async Task ArriveAsync(CategoryId category, int minutesAgo, params string[] nativeIds) => await Board.AcceptAsync(
        Sample.Source,
        [.. nativeIds.Select(id => Sample.Question(id, arrivedAt: Now.AddMinutes(-minutesAgo).AddTicks(++_arrivals)) with
        {
            Classification = Classification.None with { Category = category },
        })],
        null,
        default);

    private Task DispatchAsync(int capacity, IQuestionBoard? board = null)
    {
        Category Routed(CategoryId id, GroupId group) =>
            new() { Id = id, Name = id.Value, Use = CategoryUse.Routed, Ladder = new Ladder(id.Value, [new(group, null)]) };
        Plan = Plan with
        {
            Categories = new Dictionary<CategoryId, Category> { [Phones] = Routed(Phones, PhonePeople), [Tablets] = Routed(Tablets, TabletPeople) },
            Roster = new Roster(
            [
                new Specialist { Id = Sample.Kim, Name = "Kim", Groups = [PhonePeople, TabletPeople], Capacity = capacity },
                new Specialist { Id = Sample.Lee, Name = "Lee", Groups = [TabletPeople], Capacity = capacity, AwayFrom = _isLeeAway ? Now : null },
            ]),
        };
        return new Dispatcher(board ?? Board, () => Plan, Time, Logger.None).DispatchAsync(default);
    }

    private async Task<IEnumerable<string>> HeldByAsync(SpecialistId who) =>
        (await Board.ListDeskAsync(who, int.MaxValue, default)).Select(question => question.Question.Id);

    /// <summary>Counts the open questions that are read.</summary>
    private sealed class CountingBoard(IQuestionBoard board) : ForwardingBoard(board)
    {
        public int Read { get; private set; }

        public override Task<IReadOnlyList<BoardQuestion>> ListOpenAsync(
            IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
            CountAsync(base.ListOpenAsync(categories, restedBy, limit, cancellationToken));

        public override Task<IReadOnlyList<BoardQuestion>> ListRestingAsync(
            IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit, CancellationToken cancellationToken) =>
            CountAsync(base.ListRestingAsync(categories, restedBy, limit, cancellationToken));

        private async Task<IReadOnlyList<BoardQuestion>> CountAsync(Task<IReadOnlyList<BoardQuestion>> reading)
        {
            var read = await reading;
            Read += read.Count;
            return read;
        }
    }
}
