using Notifier.Plugins.Learn.Training;
using Notifier.Text;

namespace Notifier.Plugins.Learn.Tests;

public sealed class JudgementTests
{
    [Fact]
    public void One_post_in_five_is_held_back_and_the_folds_share_the_others()
    {
        var ids = Enumerable.Range(0, 10_000).Select(i => $"post-{i}").ToList();
        ids.Count(Split.IsHeldBack).ShouldBeInRange(1_900, 2_100);
        ids.Where(id => !Split.IsHeldBack(id)).CountBy(Split.FoldOf).ShouldAllBe(fold => fold.Value > 1_800 && fold.Value < 2_200);
    }

    [Fact]
    public void What_is_held_back_never_changes() =>
        Enumerable.Range(0, 20).Where(i => Split.IsHeldBack($"질문-{i}")).ShouldBe([10, 16, 19]);

    [Fact]
    public void The_recipe_that_tells_posts_apart_surprises_less()
    {
        var recipe = new Recipe(Cost: 1, Trust: 1);
        var posts = Enumerable.Range(0, 200).Select(i => (Score: i / 100f - 1, Positive: i >= 100)).ToList();
        var shuffled = posts.ConvertAll(post => (post.Score * (post.Positive ? 1 : -1), post.Positive));
        CrossValidated.Of(recipe, posts).LogLoss.ShouldBeLessThan(0.2);
        CrossValidated.Of(recipe, shuffled).LogLoss.ShouldBe(Math.Log(2), 0.01);
    }

    [Fact]
    public void Calibrated_scores_say_how_often_they_are_right()
    {
        var random = new Random(7);
        var scores = Enumerable.Range(0, 20_000).Select(_ => (float)(random.NextDouble() * 8 - 4)).ToArray();
        var positive = Array.ConvertAll(scores, score => random.NextDouble() < 1 / (1 + Math.Exp(-(2 * score - 1))));
        var calibration = Calibration.Fit(scores, positive);
        calibration.Scale.ShouldBe(2, 0.1);
        calibration.Bias.ShouldBe(-1, 0.1);
    }

    [Fact]
    public void A_category_told_apart_perfectly_is_not_infinitely_sure()
    {
        var calibration = Calibration.Fit([-2, -1, 1, 2], [false, false, true, true]);
        float.IsFinite(calibration.Scale).ShouldBeTrue();
        (calibration.Scale * 1 + calibration.Bias).ShouldBeInRange(0, 5);
    }

    [Fact]
    public void A_threshold_buys_the_most_recall_at_the_wanted_precision()
    {
        List<(float, bool)> scored = [(9, true), (8, true), (7, true), (6, true), (5, true), (4, false), (3, true), (2, true), (1, false), (0, false)];
        var point = OperatingPoint.AtPrecision(0.85, scored);
        point.Threshold.ShouldBe(1.5f);
        point.Recall.ShouldBe(1);
        OperatingPoint.AtPrecision(0.9, scored).Threshold.ShouldBe(4.5f);
    }

    [Fact]
    public void A_threshold_for_balance_may_lie_where_a_post_is_more_likely_wrong_than_right()
    {
        List<(float, bool)> scored = [.. Enumerable.Range(0, 100).Select(i => (-i / 50f, i % 3 == 0 && i < 60))];
        var point = OperatingPoint.AtBestF1(scored);
        point.Threshold.ShouldBeLessThan(0);
        point.Recall.ShouldBe(1);
    }

    [Fact]
    public void What_is_more_likely_wrong_than_right_is_not_given() =>
        OperatingPoint.AtPrecision(0.9, [.. Enumerable.Range(-10, 20).Select(i => ((float)i, true))]).Threshold.ShouldBe(0);

    [Fact]
    public void A_precision_out_of_reach_means_never() =>
        OperatingPoint.AtPrecision(0.9, [.. Enumerable.Range(0, 20).Select(i => ((float)i, i % 2 == 0))]).ShouldBe(OperatingPoint.Never);

    [Fact]
    public void A_missed_category_is_confused_with_what_was_given_instead()
    {
        var table = new ConfusionTable();
        table.Add(["a"], ["a"]);
        table.Add(["a"], ["b"]);
        table.Add(["a"], []);
        table.Add([], ["b"]);
        (table["a", "a"], table["a", "b"], table["a", ConfusionTable.None], table[ConfusionTable.None, "b"]).ShouldBe((1, 1, 1, 1));
    }
}
