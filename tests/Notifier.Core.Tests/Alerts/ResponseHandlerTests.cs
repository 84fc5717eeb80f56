using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Tests.Board;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Core.Tests.Alerts;

public sealed class ResponseHandlerTests : DeskFixture
{
    [Fact]
    public async Task Claiming_claims()
    {
        var question = await OfferAsync("1");
        (await PressAsync(question, ToastVerb.Claim))!.State.ShouldBe(QuestionState.Claimed);
        (await FindAsync(question.Id)).Holder.ShouldBe(Sample.Kim);
        TakeShown().ShouldBeEmpty();
    }

    [Fact]
    public async Task Claiming_twice_is_no_news()
    {
        var question = await OfferAsync("1");
        await PressAsync(question, ToastVerb.Claim);
        await PressAsync(question, ToastVerb.Claim);
        TakeShown().ShouldBeEmpty();
        (await FindAsync(question.Id)).Revision.ShouldBe(3);
    }

    [Fact]
    public async Task Passing_opens_the_question_for_others()
    {
        var question = await OfferAsync("1");
        await PressAsync(question, ToastVerb.Pass);
        (await FindAsync(question.Id)).Passed.ShouldBe([new Passes(Sample.Kim, 1)]);
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(45, 30)]
    [InlineData(-1, 5)]
    [InlineData(1_000_000, 30)]
    public async Task Snoozing_lasts_as_long_as_wanted_but_never_past_the_promise_or_ends_before_the_offer_of_ten_minutes(int? minutes, int expected)
    {
        var question = await OfferAsync("1");
        TimeSpan? wanted = minutes is { } some ? TimeSpan.FromMinutes(some) : null;
        await NewHandler().RespondAsync(new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.Snooze, wanted), default);
        (await FindAsync(question.Id)).SnoozedUntil.ShouldBe(Now.AddMinutes(expected));
    }

    [Fact]
    public async Task A_change_in_between_is_read_and_the_wish_tried_again()
    {
        var question = await OfferAsync("1");
        var board = new MeddledBoard(Board, () => ChangeAsync(question.Id, new MarkShown(Now, "elsewhere")));
        var handler = new ResponseHandler(board, NewScreen(), OpenPage, Corrections, () => Plan, Time, Logger.None);
        await handler.RespondAsync(new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.Claim), default);
        (await FindAsync(question.Id)).State.ShouldBe(QuestionState.Claimed);
        TakeShown().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("claimed", "이서연 has taken the question.")]
    [InlineData("offered", "The question is offered to 이서연 now.")]
    [InlineData("answered", "이서연 has answered the question.")]
    [InlineData("open", "The question is waiting for somebody to be asked.")]
    public async Task Too_late_is_told_with_who_has_it(string standing, string expected)
    {
        var question = await OfferAsync("1");
        await ChangeAsync(question.Id, new EndOffer(Now));
        if (standing is "claimed" or "offered")
            await ChangeAsync(question.Id, Sample.OfferTo(Sample.Lee, Now));
        if (standing is "claimed")
            await ChangeAsync(question.Id, new Claim(Now, Sample.Lee));
        if (standing is "answered")
            await ChangeAsync(question.Id, new Answer(Now, Sample.Lee));
        var before = await FindAsync(question.Id);
        await PressAsync(question, ToastVerb.Claim);
        Screen.Shown.ShouldHaveSingleItem().Body.ShouldBe(expected);
        (await FindAsync(question.Id)).Revision.ShouldBe(before.Revision);
    }

    [Fact]
    public async Task A_toast_of_a_question_the_board_does_not_hold_is_told()
    {
        await NewHandler().RespondAsync(new ToastResponse(new ToastId("unknown"), ToastVerb.Claim), default);
        Screen.Shown.ShouldHaveSingleItem().Body.ShouldBe("The question is no longer on the board.");
    }

    [Fact]
    public async Task What_was_claimed_and_answered_is_closed()
    {
        var question = await OfferAsync("1");
        await PressAsync(question, ToastVerb.Claim);
        await PressAsync(question, ToastVerb.Answered);
        (await FindAsync(question.Id)).State.ShouldBe(QuestionState.Answered);
    }

    [Fact]
    public async Task Opening_opens_the_post_and_changes_nothing()
    {
        var question = await OfferAsync("1");
        await PressAsync(question, ToastVerb.Open);
        Opened.ShouldBe(["https://twitter.example/status/1"]);
        (await FindAsync(question.Id)).Revision.ShouldBe(question.Revision);
    }

    [Fact]
    public async Task Only_http_and_https_are_opened()
    {
        var post = Sample.Question("1") with { Question = Sample.Question("1").Question with { Url = new Uri("file:///etc/passwd") } };
        await Board.AcceptAsync(Sample.Source, [post], null, default);
        await PressAsync(post, ToastVerb.Open);
        Opened.ShouldBeEmpty();
        Screen.Shown.ShouldHaveSingleItem().Body.ShouldBe("The post has no address that could be opened.");
    }

    [Fact]
    public async Task A_browser_that_does_not_open_is_told()
    {
        var handler = new ResponseHandler(Board, NewScreen(), _ => "xdg-open is missing", Corrections, () => Plan, Time, Logger.None);
        await handler.RespondAsync(new ToastResponse(ToastComposer.IdOf((await OfferAsync("1")).Id), ToastVerb.Open), default);
        Screen.Shown.ShouldHaveSingleItem().Body.ShouldBe("xdg-open is missing");
    }

    [Fact]
    public async Task A_wrong_category_is_corrected_and_kept_to_learn_from()
    {
        var question = await OfferAsync("1");
        await CorrectAsync(question, new("android"));
        var corrected = await FindAsync(question.Id);
        corrected.State.ShouldBe(QuestionState.Open);
        corrected.Classification.Category.ShouldBe(new("android"));
        (await File.ReadAllTextAsync(CorrectionsPath)).ShouldBe(
            """{"id":"1","source":"kt-show","text":"아이폰4는 언제 나와요?","labels":{"categories":["android"]},"was":"iphone","by":"kim.jh","at":"2010-08-20T01:00:00Z"}""" + "\n");
    }

    [Fact]
    public async Task What_is_called_chatter_is_not_offered_again()
    {
        Plan = Plan with { Categories = new Dictionary<CategoryId, Category>(Plan.Categories) { [new("chatter")] = new() { Id = new("chatter"), Name = "잡담", Use = CategoryUse.Ignored } } };
        var question = await OfferAsync("1");
        await CorrectAsync(question, new("chatter"));
        (await FindAsync(question.Id)).State.ShouldBe(QuestionState.Ignored);
    }

    [Fact]
    public async Task No_category_is_refused_where_nobody_is_asked_about_the_rest()
    {
        var question = await OfferAsync("1");
        await CorrectAsync(question, null);
        (await FindAsync(question.Id)).State.ShouldBe(QuestionState.Offered);
        Screen.Shown.ShouldHaveSingleItem().Body.ShouldStartWith("Nobody is asked about questions of no category.");
        File.Exists(CorrectionsPath).ShouldBeFalse();

        Plan = Plan with { Unmatched = new Ladder("unmatched", [new(new("consultant"), null)]) };
        await CorrectAsync(question, null);
        (await FindAsync(question.Id)).Classification.Category.ShouldBeNull();
        (await File.ReadAllTextAsync(CorrectionsPath)).ShouldContain("\"labels\":{\"categories\":[]}");
    }

    [Fact]
    public async Task A_correction_that_cannot_be_kept_still_reaches_the_board()
    {
        Directory.CreateDirectory(CorrectionsPath);
        var question = await OfferAsync("1");
        await CorrectAsync(question, new("android"));
        (await FindAsync(question.Id)).Classification.Category.ShouldBe(new("android"));
    }

    [Fact]
    public async Task A_claim_is_put_off_for_ten_minutes_by_who_does_not_choose()
    {
        var question = await OfferAsync("1");
        await PressAsync(question, ToastVerb.Claim);
        (await PressAsync(question, ToastVerb.Snooze))!.SnoozedUntil.ShouldBe(Now.AddMinutes(10));
    }

    [Fact]
    public async Task The_history_tells_when_what_who_and_why()
    {
        var question = await OfferAsync("1");
        await PressAsync(question, ToastVerb.Claim);
        await NewHandler().TellHistoryAsync(question.Id, default);
        var told = Screen.Shown.ShouldHaveSingleItem();
        told.Title.ShouldBe("What became of iPhone · “@customer”: 아이폰4는 언제 나와요?");
        told.Body.Split('\n').ShouldBe(
            [
                "08-20 01:00 arrived — from kt-show",
                "08-20 01:00 offered — to kim.jh: consultant: never asked before",
                "08-20 01:00 claimed · 김지현 — taken by the person it was offered to",
            ]);
    }

    private Task<BoardQuestion?> CorrectAsync(BoardQuestion question, CategoryId? category) => NewHandler().RespondAsync(
        new ToastResponse(ToastComposer.IdOf(question.Id), ToastVerb.WrongCategory, Category: category), default);

    private ToastDeliverer NewScreen() => new(Screen, Time, Logger.None);

    private ResponseHandler NewHandler() => new(Board, NewScreen(), OpenPage, Corrections, () => Plan, Time, Logger.None);

    private Task<BoardQuestion?> PressAsync(BoardQuestion question, ToastVerb verb) =>
        NewHandler().RespondAsync(new ToastResponse(ToastComposer.IdOf(question.Id), verb), default);
}
