using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    [Fact]
    public async Task The_oldest_arrival_is_listed_first_whatever_its_state()
    {
        await AcceptAsync(Sample.Question("late", arrivedAt: Sample.Now.AddMinutes(2)));
        var early = (await AcceptAsync(Sample.Question("early", arrivedAt: Sample.Now))).Single();
        await AcceptAsync(Sample.Question("middle", arrivedAt: Sample.Now.AddMinutes(1)));
        await ChangeAsync(early, Sample.OfferTo(Sample.Kim));
        (await ListedAsync(QuestionState.Offered, QuestionState.Open)).ShouldBe(["early", "middle", "late"]);
    }

    [Fact]
    public async Task Those_that_arrived_together_are_listed_as_they_were_accepted()
    {
        await AcceptAsync(Sample.Question("b"), Sample.Question("a"));
        await AcceptAsync(Sample.Question("c"));
        await ReopenAsync();
        (await ListedAsync(QuestionState.Open)).ShouldBe(["b", "a", "c"]);
    }

    [Fact]
    public async Task A_list_holds_the_asked_states_only_and_no_more_than_the_limit()
    {
        var questions = await AcceptAsync([.. Sample.Questions(5), Sample.Ignored("6")]);
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Kim));
        (await ListedAsync(QuestionState.Ignored)).ShouldBe(["6"]);
        (await ListedAsync()).ShouldBeEmpty();
        (await ListedAsync(QuestionState.Open, QuestionState.Open)).ShouldBe(["1", "3", "4", "5"]);
        var limited = await Board.ListAsync([QuestionState.Open, QuestionState.Offered], 3, default);
        limited.Select(q => q.Question.Id).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task Ended_offers_are_listed_in_the_order_they_ended_and_no_others()
    {
        var questions = await AcceptAsync(Sample.Questions(5));
        await ChangeAsync(questions[0], Sample.OfferTo(Sample.Kim, Sample.Now.AddMinutes(1)));
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Lee, Sample.Now));
        await ChangeAsync(questions[2], Sample.OfferTo(Sample.Kim, Sample.Now.AddMinutes(2)));
        await ChangeAsync(questions[3], Sample.OfferTo(Sample.Lee, Sample.Now), new Claim(Sample.Now, Sample.Lee));
        await ReopenAsync();

        (await Board.ListEndedOffersAsync(Sample.Now.AddMinutes(9), 10, default)).ShouldBeEmpty();
        (await Board.ListEndedOffersAsync(Sample.Now.AddMinutes(11), 10, default)).Select(q => q.Question.Id).ShouldBe(["2", "1"]);
        (await Board.ListEndedOffersAsync(Sample.Now.AddMinutes(11), 1, default)).Select(q => q.Question.Id).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Every_state_is_counted()
    {
        var questions = await AcceptAsync([.. Sample.Questions(4), Sample.Ignored("5")]);
        await ChangeAsync(questions[0], Sample.OfferTo(Sample.Kim));
        await ChangeAsync(questions[1], new Answer(Sample.Now, Sample.Lee));
        (await Board.CountAsync(default)).ShouldBe(
            new Dictionary<QuestionState, int>
            {
                [QuestionState.Open] = 2,
                [QuestionState.Offered] = 1,
                [QuestionState.Answered] = 1,
                [QuestionState.Ignored] = 1,
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_desk_holds_what_is_offered_to_or_claimed_by_its_specialist()
    {
        var questions = await AcceptAsync(Sample.Questions(4));
        await ChangeAsync(questions[0], Sample.OfferTo(Sample.Kim));
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Kim), new Claim(Sample.Now, Sample.Kim));
        await ChangeAsync(questions[2], Sample.OfferTo(Sample.Kim), new Answer(Sample.Now, Sample.Kim));
        await ChangeAsync(questions[3], Sample.OfferTo(Sample.Lee), new Pass(Sample.Now, Sample.Lee));
        var loads = await Board.ReadLoadsAsync(default);
        loads[Sample.Kim].Holding.ShouldBe(2);
        loads[Sample.Lee].Holding.ShouldBe(0);
        loads.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_last_assignment_is_remembered_after_the_question_is_gone_from_the_desk()
    {
        var questions = await AcceptAsync(Sample.Questions(2));
        var offer = Sample.OfferTo(Sample.Kim, Sample.Now.AddMinutes(5));
        await ChangeAsync(questions[0], offer, new Answer(Sample.Now.AddMinutes(6), Sample.Kim));
        await ChangeAsync(questions[1], Sample.OfferTo(Sample.Kim, Sample.Now.AddMinutes(1)));
        await ReopenAsync();
        (await Board.ReadLoadsAsync(default))[Sample.Kim].ShouldBe(new DeskLoad(1, Sample.Now.AddMinutes(5)));
    }
}
