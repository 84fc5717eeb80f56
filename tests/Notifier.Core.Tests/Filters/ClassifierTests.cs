using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

public class ClassifierTests
{
    private static readonly Question Question = new() { Id = "1", Text = "아이폰4는 언제 나오나요?" };

    private static readonly Dictionary<CategoryId, Category> Categories = new[]
    {
        new Category { Id = new("iphone"), Name = "iPhone", Use = CategoryUse.Routed },
        new Category { Id = new("android"), Name = "안드로이드", Use = CategoryUse.Routed },
        new Category { Id = new("announcement"), Name = "Announcement", Use = CategoryUse.Ignored, MinScore = 0.8 },
        new Category { Id = new("release-date"), Name = "Release date", Use = CategoryUse.Topic },
        new Category { Id = new("upgrade"), Name = "Upgrade", Use = CategoryUse.Topic },
    }.ToDictionary(category => category.Id);

    [Fact]
    public void No_match_is_no_category_and_costs_nothing()
    {
        Classifier.Combine(Categories, Question, [], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var classification = Classifier.Combine(Categories, Question, [], []);
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
        classification.ShouldBeSameAs(Classification.None);
    }

    [Fact]
    public void The_best_score_decides_and_every_match_is_kept_best_first()
    {
        var classification = Combine(Match("iphone", 0.6), Match("android", 0.9), Match("release-date", 0.7));
        classification.Category.ShouldBe(new CategoryId("android"));
        classification.Topic.ShouldBe(new CategoryId("release-date"));
        classification.Matches.Select(match => match.Category.Value).ShouldBe(["android", "release-date", "iphone"]);
        classification.IgnoredBecause.ShouldBeNull();
    }

    [Fact]
    public void Who_had_no_say_is_remembered_whether_others_matched_or_not()
    {
        Classifier.Combine(Categories, Question, [], [new("devices")]).Silent.ShouldBe([new FilterId("devices")]);
        Classifier.Combine(Categories, Question, [Match("iphone", 0.6)], [new("intent")]).Silent.ShouldBe([new FilterId("intent")]);
    }

    [Fact]
    public void Among_equal_scores_more_filters_agreeing_decide()
    {
        var classification = Combine(Match("iphone", 0.9), Match("android", 0.9), Match("android", 0.6, "other"));
        classification.Category.ShouldBe(new CategoryId("android"));
        classification.Matches.Count(match => match.Category.Value == "android").ShouldBe(2);
    }

    [Fact]
    public void A_filter_below_the_minimum_score_does_not_agree() =>
        Combine(Match("iphone", 0.9), Match("android", 0.9), Match("android", 0.1, "other")).Category.ShouldBe(new CategoryId("iphone"));

    [Fact]
    public void Among_equals_in_everything_the_first_filter_decides()
    {
        Combine(Match("iphone", 0.9), Match("android", 0.9)).Category.ShouldBe(new CategoryId("iphone"));
        Combine(Match("android", 0.9), Match("iphone", 0.9)).Category.ShouldBe(new CategoryId("android"));
    }

    [Fact]
    public void Among_equal_scores_the_one_named_first_in_the_post_decides()
    {
        Combine(Match("iphone", 0.7, new TextSpan(9, 3)), Match("android", 0.7, new TextSpan(2, 4))).Category.ShouldBe(new CategoryId("android"));
        Combine(Match("android", 0.7, new TextSpan(2, 4)), Match("iphone", 0.7, new TextSpan(9, 3))).Category.ShouldBe(new CategoryId("android"));
        Combine(Match("iphone", 0.8, new TextSpan(9, 3)), Match("android", 0.7, new TextSpan(2, 4))).Category.ShouldBe(new CategoryId("iphone"));
        Combine(Match("iphone", 0.7), Match("android", 0.7, new TextSpan(2, 4))).Category.ShouldBe(new CategoryId("android"));
    }

    [Fact]
    public void Of_two_names_that_begin_at_one_place_the_longer_one_decides() =>
        Combine(Match("iphone", 0.7, new TextSpan(0, 3)), Match("android", 0.7, new TextSpan(0, 6))).Category.ShouldBe(new CategoryId("android"));

    [Fact]
    public void Below_its_minimum_score_a_match_is_told_and_does_not_count()
    {
        var classification = Combine(Match("iphone", 0.49), Match("announcement", 0.79));
        classification.Category.ShouldBeNull();
        classification.IgnoredBecause.ShouldBeNull();
        classification.Matches.Count.ShouldBe(2);
    }

    [Fact]
    public void An_ignored_category_that_counts_is_the_reason_why_nobody_is_asked()
    {
        var classification = Combine(Match("iphone", 1), Match("announcement", 0.8));
        classification.IgnoredBecause.ShouldBe("Announcement is ignored: because of announcement (devices, 0.8)");
        classification.Category.ShouldBe(new CategoryId("iphone"));
    }

    [Fact]
    public void Posts_of_our_own_account_are_ignored_matched_or_not()
    {
        var own = Question with { IsOwnPost = true };
        Classifier.Combine(Categories, own, [], []).IgnoredBecause.ShouldBe("written by our own account");
        Classifier.Combine(Categories, own, [Match("iphone", 1)], []).IgnoredBecause.ShouldBe("written by our own account");
    }

    [Fact]
    public void An_undeclared_category_is_a_label_and_decides_nothing()
    {
        var classification = Combine(Match("기타", 1));
        classification.Category.ShouldBeNull();
        classification.Matches.ShouldHaveSingleItem().Category.Value.ShouldBe("기타");
    }

    private static Classification Combine(params FilterMatch[] matches) => Classifier.Combine(Categories, Question, matches, []);

    private static FilterMatch Match(string category, double score, params TextSpan[] spans) => Match(category, score) with { Spans = spans };

    private static FilterMatch Match(string category, double score, string filter = "devices") =>
        new(new(category), score, new(filter), $"because of {category}", []);
}
