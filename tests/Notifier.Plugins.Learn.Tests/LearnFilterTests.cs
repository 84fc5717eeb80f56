using Notifier.Sdk;
using Notifier.Sdk.Testing;
using Notifier.Text.Tests;

namespace Notifier.Plugins.Learn.Tests;

public sealed class LearnFilterTests(TrainedModel model) : IClassFixture<TrainedModel>
{
    [Theory]
    [InlineData("does the iPhone work at home", "iphone")]
    [InlineData("회사에서 아이폰이 자꾸 꺼져요", "iphone")]
    [InlineData("ANDROID keeps crashing", "android")]
    [InlineData("넥서스원은 어때요", "android")]
    public async Task Knows_a_category_by_words_it_was_shown(string text, string category) =>
        (await Categories(model.Filter(), text)).ShouldBe([category]);

    [Theory]
    [InlineData("")]
    [InlineData("오늘 날씨 정말 좋다")]
    [InlineData("lovely match today")]
    public async Task Says_nothing_of_what_belongs_to_no_category(string text) => (await Categories(model.Filter(), text)).ShouldBeEmpty();

    [Fact]
    public async Task Says_which_words_decided()
    {
        const string text = "today my iPhone is slow";
        var match = (await Classify(model.Filter(), text)).ShouldHaveSingleItem();
        match.Reason.ShouldContain("iPhone");
        match.Spans.ShouldContain(span => text.Substring(span.Start, span.Length).Contains("iPhone"));
        match.Score.ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public async Task A_category_can_be_given_only_when_surer()
    {
        var filter = model.Filter(new LearnOptions { MinScores = { [new CategoryId("iphone")] = 1 } });
        (await Categories(filter, "does the iPhone work at home")).ShouldBeEmpty();
        (await Categories(filter, "ANDROID keeps crashing")).ShouldBe(["android"]);
    }

    [Fact]
    public async Task A_score_for_all_categories_takes_the_place_of_the_trained_ones() =>
        (await Categories(model.Filter(new LearnOptions { MinScore = 0 }), "오늘 날씨 정말 좋다")).ShouldBe(["android", "iphone"], ignoreOrder: true);

    [Fact]
    public async Task Balance_gives_what_precision_leaves_out_with_a_score_that_counts()
    {
        var path = model.Beside("noisy.model");
        TrainedModel.Train(path, Labelled.Posts(600, label: (i, about) => about != "iphone" ? [] : i % 2 == 0 ? ["iphone"] : ["other"]));
        const string text = "does the iPhone work at home";
        (await Categories(model.Filter(new LearnOptions { Model = path }), text)).ShouldNotContain("iphone");
        var match = (await Classify(model.Filter(new LearnOptions { Model = path, Prefer = Preference.Balance }), text)).First(m => m.Category.Value == "iphone");
        match.Score.ShouldBeGreaterThanOrEqualTo(0.5);
    }

    [Fact]
    public void A_score_for_a_category_the_model_does_not_know_is_named() => Should
        .Throw<PluginException>(() => model.Filter(new LearnOptions { MinScores = { [new CategoryId("symbian")] = 0.5 } }))
        .Message.ShouldBe("minScores: the model knows no category symbian; it knows android, iphone");

    [Fact]
    public void A_model_that_is_not_there_is_named_with_the_remedy() => Should
        .Throw<PluginException>(() => model.Filter(new LearnOptions { Model = "none.model" }))
        .Message.ShouldBe($"The model {Path.GetFullPath("none.model")} does not exist. Make it with \"notifier train LABELS -o none.model\".");

    [Fact]
    public void A_file_that_is_no_model_is_named()
    {
        var path = model.Beside("other.txt");
        File.WriteAllText(path, "{}");
        var fault = Should.Throw<PluginException>(() => model.Filter(new LearnOptions { Model = path }));
        fault.Fault.ShouldBe(PluginFault.Config);
        fault.Message.ShouldBe($"{path} is not a model. Name a file that \"notifier train\" has written.");
    }

    [Fact]
    public async Task Without_a_model_it_says_so_and_has_no_opinion()
    {
        using var host = new FakePluginHost();
        (await Classify(new LearnFilter(new LearnOptions(), host), "iPhone")).ShouldBeEmpty();
        host.Health.ShouldNotBeNull().Healthy.ShouldBeFalse();
    }

    [Fact]
    public async Task A_post_of_no_category_costs_no_memory()
    {
        var filter = model.Filter();
        var question = new Question { Id = "1", Text = "점심 메뉴는 언제 나오나요, lovely weather today" };
        (await filter.ClassifyAsync(question, CancellationToken.None)).ShouldBeEmpty();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            await filter.ClassifyAsync(question, CancellationToken.None);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public Task Keeps_the_contract() =>
        CategoryFilterConformance.CheckAsync(() => model.Filter(new LearnOptions { MinScore = 0.01 }), [.. Labelled.Posts(20).Select(p => p.Question.Text)]);

    [Fact]
    public Task Whatever_is_written_the_spans_lie_in_it() =>
        FilterFuzzing.ShouldHoldAsync(model.Filter(new LearnOptions { MinScore = 0.01 }));

    private static async Task<string[]> Categories(LearnFilter filter, string text) =>
        [.. (await Classify(filter, text)).Select(m => m.Category.Value)];

    private static async Task<IReadOnlyList<CategoryMatch>> Classify(LearnFilter filter, string text) =>
        await filter.ClassifyAsync(new Question { Id = "1", Text = text }, TestContext.Current.CancellationToken);
}
