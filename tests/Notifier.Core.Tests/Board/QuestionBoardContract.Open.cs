using Notifier.Core.Board;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Board;

public abstract partial class QuestionBoardContract
{
    private static readonly CategoryId Phones = new("iphone");
    private static readonly CategoryId Tablets = new("태블릿");

    [Fact]
    public async Task The_categories_of_open_questions_are_each_listed_once()
    {
        (await Board.ListOpenCategoriesAsync(default)).ShouldBeEmpty();
        var asked = (await AcceptAsync(Of(Phones, "1"), Of(Tablets, "2"), Of(null, "3"), Of(Phones, "4"), Of(new("gone"), "5"), Sample.Ignored("6")))[4];
        await ChangeAsync(asked, Sample.OfferTo(Sample.Kim));
        (await Board.ListOpenCategoriesAsync(default)).ShouldBe([null, Phones, Tablets], ignoreOrder: true);

        await ChangeAsync(await FindAsync("2"), Sample.OfferTo(Sample.Kim), new EndOffer(Sample.Now));
        await ChangeAsync(await FindAsync("3"), Sample.OfferTo(Sample.Kim), new Correct(Sample.Now, Sample.Kim, new("other")));
        await ReopenAsync();
        (await Board.ListOpenCategoriesAsync(default)).ShouldBe([Phones, Tablets, new("other")], ignoreOrder: true);
    }

    [Fact]
    public async Task Open_questions_of_some_categories_are_listed_by_arrival_over_all_of_them()
    {
        await AcceptAsync(Of(Phones, "late", 3), Of(Tablets, "b", 1), Of(null, "c", 2), Of(new("other"), "d"), Of(Phones, "e", 1), Of(null, "f"));
        var offered = await FindAsync("f");
        await ChangeAsync(offered, Sample.OfferTo(Sample.Kim));

        (await OpenAsync([Phones, Tablets, null])).ShouldBe(["b", "e", "c", "late"]);
        (await OpenAsync([Phones, null], limit: 2)).ShouldBe(["e", "c"]);
        (await OpenAsync([new("unknown")])).ShouldBeEmpty();
        (await OpenAsync([])).ShouldBeEmpty();
        ShouldBeSame((await Board.ListOpenAsync([Tablets], Sample.Now, 1, default)).Single(), await FindAsync("b"));
    }

    [Fact]
    public async Task What_was_passed_rests_until_a_time_and_is_then_listed_where_it_arrived()
    {
        await AcceptAsync(Of(Phones, "1"), Of(Phones, "2", 1), Of(Phones, "3", 2), Of(Tablets, "4"));
        await ChangeAsync(await FindAsync("2"), Sample.OfferTo(Sample.Kim), new EndOffer(Sample.Now.AddMinutes(5)));
        await ChangeAsync(await FindAsync("1"), Sample.OfferTo(Sample.Kim), new Pass(Sample.Now.AddMinutes(6), Sample.Kim));

        (await OpenAsync([Phones], Sample.Now.AddMinutes(4))).ShouldBe(["3"]);
        (await RestingAsync([Phones, Tablets], Sample.Now.AddMinutes(4))).ShouldBe(["1", "2"]);
        (await OpenAsync([Phones], Sample.Now.AddMinutes(5))).ShouldBe(["2", "3"]);
        (await RestingAsync([Phones], Sample.Now.AddMinutes(5))).ShouldBe(["1"]);
        (await OpenAsync([Phones], Sample.Now.AddMinutes(6))).ShouldBe(["1", "2", "3"]);
        (await RestingAsync([Phones], Sample.Now.AddMinutes(6))).ShouldBeEmpty();
        (await RestingAsync([Phones], Sample.Now, limit: 1)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_a_filter_had_no_say_about_is_listed_until_it_is_classified()
    {
        var silent = Classification.None with { Silent = [new("words")] };
        await AcceptAsync(
            Sample.Question("1", arrivedAt: Sample.Now.AddMinutes(1)) with { Classification = silent },
            Sample.Question("2") with { Classification = silent },
            Sample.Question("3"),
            Of(null, "4"),
            Sample.Question("5") with { Classification = silent, State = QuestionState.Ignored },
            Sample.Question("6") with { Classification = silent with { IgnoredBecause = "chatter" } });
        await ReopenAsync();
        (await Board.ListUnheardAsync(10, default)).Select(q => q.Question.Id).ShouldBe(["2", "1"]);
        (await Board.ListUnheardAsync(1, default)).Select(q => q.Question.Id).ShouldBe(["2"]);

        await ChangeAsync(await FindAsync("2"), new Reclassify(Sample.Now, Classification.None with { Category = Phones }));
        await ChangeAsync(await FindAsync("1"), Sample.OfferTo(Sample.Kim));
        (await Board.ListUnheardAsync(10, default)).ShouldBeEmpty();
    }

    private static BoardQuestion Of(CategoryId? category, string nativeId, int minutes = 0) =>
        Sample.Question(nativeId, arrivedAt: Sample.Now.AddMinutes(minutes)) with { Classification = Classification.None with { Category = category } };

    private async Task<BoardQuestion> FindAsync(string nativeId) =>
        (await Board.FindAsync(QuestionId.From(Sample.Source, nativeId), default)).ShouldNotBeNull();

    private async Task<IEnumerable<string>> OpenAsync(IReadOnlyCollection<CategoryId?> categories, DateTimeOffset? restedBy = null, int limit = 10) =>
        (await Board.ListOpenAsync(categories, restedBy ?? Sample.Now, limit, default)).Select(q => q.Question.Id);

    private async Task<IEnumerable<string>> RestingAsync(IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit = 10) =>
        (await Board.ListRestingAsync(categories, restedBy, limit, default)).Select(q => q.Question.Id);
}
