using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Alerts;
using Notifier.Core.Tests.Board;
using Serilog.Core;

namespace Notifier.Core.Tests.Routing;

/// <summary>From open to offered, and on to the next one, on a real board.</summary>
public sealed class DispatcherTests : DeskFixture
{
    private static readonly GroupId Geniuses = new("genius");
    private static readonly GroupId Managers = new("manager");
    private static readonly SpecialistId Choi = new("choi.mj");

    private readonly Ladder _ladder = new("devices", [new(Geniuses, TimeSpan.FromMinutes(10)), new(Managers, TimeSpan.FromMinutes(15))]);

    [Fact]
    public async Task Open_questions_are_shared_out_oldest_first()
    {
        await ArriveAsync("late", Now.AddMinutes(-1));
        await ArriveAsync("early", Now.AddMinutes(-2));

        await DispatchAsync();

        (await HolderAsync("early")).ShouldBe(Sample.Kim);
        (await HolderAsync("late")).ShouldBe(Sample.Lee);
    }

    [Fact]
    public async Task An_offer_nobody_claims_goes_to_the_next_person_and_then_to_the_next_tier()
    {
        await ArriveAsync("1", Now);
        List<SpecialistId?> asked = [];
        for (var round = 0; round < 3; round++)
        {
            await DispatchAsync();
            asked.Add(await HolderAsync("1"));
            Time.Advance(LadderTier.UsualEach);
        }
        asked.ShouldBe([Sample.Kim, Sample.Lee, Choi]);
    }

    [Fact]
    public async Task A_claimed_question_stays_where_it_is()
    {
        await ArriveAsync("1", Now);
        await DispatchAsync();
        await ChangeAsync(IdOf("1"), new Claim(Now, Sample.Kim));
        Time.Advance(TimeSpan.FromHours(1));

        await DispatchAsync();

        (await FindAsync(IdOf("1"))).State.ShouldBe(QuestionState.Claimed);
    }

    [Fact]
    public async Task What_nobody_can_take_waits_until_somebody_can()
    {
        SpecialistId[] everybody = [Sample.Kim, Sample.Lee, Choi];
        await ArriveAsync("1", Now);
        await DispatchAsync(everybody);
        (await FindAsync(IdOf("1"))).State.ShouldBe(QuestionState.Open);

        await DispatchAsync([Sample.Kim, Sample.Lee]);

        (await HolderAsync("1")).ShouldBe(Choi);
    }

    [Fact]
    public async Task A_question_without_a_ladder_is_offered_to_nobody()
    {
        await ArriveAsync("1", Now, new Classification());
        await DispatchAsync();
        (await FindAsync(IdOf("1"))).State.ShouldBe(QuestionState.Open);
    }

    private static QuestionId IdOf(string nativeId) => QuestionId.From(Sample.Source, nativeId);

    private async Task ArriveAsync(string nativeId, DateTimeOffset at, Classification? classification = null)
    {
        var question = Sample.Question(nativeId, arrivedAt: at);
        await Board.AcceptAsync(Sample.Source, [question with { Classification = classification ?? question.Classification }], null, default);
    }

    private Task DispatchAsync(params SpecialistId[] away)
    {
        Specialist Member(SpecialistId id, GroupId group) => new() { Id = id, Name = id.Value, Groups = [group], AwayFrom = away.Contains(id) ? Now : null };
        Plan = Plan with
        {
            Categories = new Dictionary<Sdk.CategoryId, Category>
            {
                [new("iphone")] = new() { Id = new("iphone"), Name = "iPhone", Use = CategoryUse.Routed, Ladder = _ladder },
            },
            Roster = new Roster([Member(Sample.Kim, Geniuses), Member(Sample.Lee, Geniuses), Member(Choi, Managers)]),
        };
        return new Dispatcher(Board, () => Plan, Time, Logger.None).DispatchAsync(default);
    }

    private async Task<SpecialistId?> HolderAsync(string nativeId) => (await FindAsync(IdOf(nativeId))).Holder;
}
