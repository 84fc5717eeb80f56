using Notifier.Sdk;
using Notifier.Text;

namespace Notifier.Plugins.Learn.Tests;

public sealed class TrainingTests(TrainedModel model) : IClassFixture<TrainedModel>
{
    private const string OnlyHeldBack = "쿼티자판 쿼티자판";

    [Fact]
    public void The_same_labels_make_the_same_model_in_whatever_order_they_come()
    {
        var other = model.Beside("again.model");
        TrainedModel.Train(other, [.. Labelled.Posts(600).Reverse()]);
        File.ReadAllBytes(other).ShouldBe(File.ReadAllBytes(model.Path));
    }

    [Fact]
    public void A_worse_model_is_refused_and_leaves_the_one_in_use_as_it_was()
    {
        var before = File.ReadAllBytes(model.Path);
        var mislabelled = Labelled.Posts(540, seed: 2, label: (i, _) => i % 2 == 0 ? ["iphone"] : ["android"]);
        var outcome = TrainedModel.Train(model.Path, [.. Labelled.Posts(60), .. mislabelled], model.Path);
        outcome.Accepted.ShouldBeFalse();
        outcome.Report.ShouldContain(line => line.StartsWith("REFUSED: the new model is worse"));
        File.ReadAllBytes(model.Path).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_held_back_is_learned_from_once_the_model_was_judged()
    {
        var posts = PostsWithAWordThatOnlyThoseHeldBackSay();
        var (all, judged) = (model.Beside("all.model"), model.Beside("judged.model"));
        TrainedModel.Train(all, posts).Report[^1].ShouldEndWith($", learned anew from all {posts.Count} posts");
        TrainedModel.Train(judged, posts, keepHeldBack: true).Report[^1].ShouldEndWith(", which has not seen the posts held back");
        (await FindsAsync(all)).ShouldBeTrue();
        (await FindsAsync(judged)).ShouldBeFalse();

        async Task<bool> FindsAsync(string path) => (await model.Filter(new LearnOptions { Model = path })
            .ClassifyAsync(new Question { Id = "1", Text = OnlyHeldBack }, TestContext.Current.CancellationToken)).Count > 0;
    }

    [Fact]
    public void Two_models_are_compared_on_posts_that_neither_has_seen()
    {
        var path = model.Beside("compared.model");
        var posts = PostsWithAWordThatOnlyThoseHeldBackSay();
        TrainedModel.Train(path, posts).Accepted.ShouldBeTrue();
        TrainedModel.Train(path, posts, path).Accepted.ShouldBeTrue();
    }

    [Fact]
    public void A_model_as_good_as_the_one_in_use_takes_its_place()
    {
        var copy = model.Beside("copy.model");
        File.Copy(model.Path, copy);
        TrainedModel.Train(copy, Labelled.Posts(600), copy).Accepted.ShouldBeTrue();
    }

    [Fact]
    public void A_model_of_another_format_is_not_compared_but_replaced()
    {
        var path = model.Beside("old.model");
        var bytes = File.ReadAllBytes(model.Path);
        bytes[3] = 1;
        File.WriteAllBytes(path, bytes);
        var outcome = TrainedModel.Train(path, Labelled.Posts(600), path);
        outcome.Accepted.ShouldBeTrue();
        outcome.Report.ShouldContain(line => line.StartsWith($"not compared with the model in use: {path} is a model of format 1"));
        File.ReadAllBytes(path).ShouldBe(File.ReadAllBytes(model.Path));
    }

    [Fact]
    public void The_report_shows_each_category_what_was_confused_and_the_words()
    {
        var report = TrainedModel.Train(model.Beside("report.model"), Labelled.Posts(600)).Report;
        report[0].ShouldMatch("^learned from \\d+ posts, judged on \\d+ held back$");
        report.ShouldContain(line => line.StartsWith("android") && line.Contains("1.000"));
        report.ShouldContain(line => line.StartsWith("iphone") && line.Contains("iphone,"));
        report.ShouldContain(line => line.StartsWith("labelled"));
        report.ShouldContain(line => line.StartsWith("precision 1.000  recall 1.000"));
    }

    [Fact]
    public void A_category_with_too_few_posts_is_left_out_and_named()
    {
        var posts = Labelled.Posts(300).Append(Labelled.Post("rare", "my old Symbian phone", "symbian")).ToList();
        TrainedModel.Train(model.Beside("rare.model"), posts).Report.ShouldContain("left out, with fewer than 10 posts to learn from: symbian (1)");
    }

    [Fact]
    public void Nothing_can_be_learned_of_nothing() => Should
        .Throw<PluginException>(() => TrainedModel.Train(model.Beside("none.model"), Labelled.Posts(9)))
        .Message.ShouldStartWith("There is nothing to learn: of 9 labelled posts no category has 10");

    [Fact]
    public void A_place_that_cannot_be_written_to_is_named()
    {
        var path = model.Beside(Path.Combine("missing", "x.model"));
        Should.Throw<PluginException>(() => TrainedModel.Train(path, Labelled.Posts(300))).Message.ShouldStartWith($"The model {path} cannot be written: ");
    }

    private static List<LabelledQuestion> PostsWithAWordThatOnlyThoseHeldBackSay() =>
    [
        .. Labelled.Posts(600),
        .. Enumerable.Range(0, 400).Select(i => $"held-{i}").Where(Split.IsHeldBack).Select(id => Labelled.Post(id, OnlyHeldBack, "iphone")),
    ];
}
