using Notifier.Host.Backtest;

namespace Notifier.Host.Tests.Backtest;

public class LabelScoresTests
{
    private readonly Dictionary<string, PostLabels> _labels = [];

    [Fact]
    public void A_category_has_precision_recall_f1_and_support()
    {
        Label("hit", "iphone");
        Label("miss", "iphone");
        Label("miss too", "iphone");
        Label("false alarm");
        var scores = Scored(("hit", "iphone"), ("miss", ""), ("miss too", "chatter"), ("false alarm", "iphone"));
        var iphone = scores.GetProperty("categories").GetProperty("perCategory").GetProperty("iphone");
        iphone.GetProperty("precision").GetDouble().ShouldBe(0.5);
        iphone.GetProperty("recall").GetDouble().ShouldBe(0.3333);
        iphone.GetProperty("f1").GetDouble().ShouldBe(0.4);
        iphone.GetProperty("support").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void Macro_f1_is_the_mean_over_declared_and_labelled_categories()
    {
        Label("1", "iphone");
        Label("2", "WindowsMobile", "Blackberry");
        Label("3", "iphone");
        var categories = Scored(("1", "iphone"), ("2", ""), ("3", "iphone chatter")).GetProperty("categories");
        categories.GetProperty("macroF1").GetDouble().ShouldBe(0.5);
        categories.GetProperty("notDeclared").GetProperty("Blackberry").GetInt32().ShouldBe(1);
        categories.GetProperty("notLabelled").GetProperty("chatter").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void All_categories_together_count_every_match_of_those_that_are_labelled()
    {
        Label("1", "iphone", "windows-mobile");
        Label("2", "iphone");
        Label("3");
        var all = Scored(("1", "iphone"), ("2", "iphone windows-mobile"), ("3", "windows-mobile chatter")).GetProperty("categories").GetProperty("all");
        all.GetProperty("precision").GetDouble().ShouldBe(0.5);
        all.GetProperty("recall").GetDouble().ShouldBe(0.6667);
        all.GetProperty("support").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void The_category_that_a_post_is_routed_by_is_right_when_it_is_one_of_the_labels()
    {
        Label("right", "windows-mobile");
        Label("one of two", "iphone", "windows-mobile");
        Label("wrong", "iphone");
        Label("false alarm");
        Label("nothing found", "iphone");
        Label("nobody need answer", "chatter");
        var routed = Scored(
            ("right", "windows-mobile iphone"), ("one of two", "iphone"), ("wrong", "windows-mobile iphone"), ("false alarm", "iphone"),
            ("nothing found", ""), ("nobody need answer", "")).GetProperty("categories").GetProperty("routedBy");
        routed.GetProperty("precision").GetDouble().ShouldBe(0.5);
        routed.GetProperty("recall").GetDouble().ShouldBe(0.5);
        routed.GetProperty("support").GetInt32().ShouldBe(4);
    }

    [Fact]
    public void A_label_is_found_by_its_letters_and_digits()
    {
        Label("1", "WindowsMobile");
        Scored(("1", "windows-mobile")).GetProperty("categories").GetProperty("perCategory")
            .GetProperty("windows-mobile").GetProperty("f1").GetDouble().ShouldBe(1);
    }

    [Fact]
    public void A_match_below_what_its_category_asks_for_is_not_said()
    {
        Label("1", "iphone");
        Scored(("1", "iphone:0.4")).GetProperty("categories").GetProperty("perCategory")
            .GetProperty("iphone").GetProperty("recall").GetDouble().ShouldBe(0);
    }

    [Fact]
    public void Questions_are_told_by_the_category_of_that_name_and_undecided_ones_left_out()
    {
        _labels["asked"] = new PostLabels(null, true, null);
        _labels["missed"] = new PostLabels(null, true, null);
        _labels["told"] = new PostLabels(null, false, null);
        _labels["mistaken"] = new PostLabels(null, false, null);
        _labels["undecided"] = new PostLabels([], null, null);
        var question = Scored(("asked", "question"), ("missed", "question:0.3"), ("told", ""), ("mistaken", "question"), ("undecided", "question"))
            .GetProperty("question");
        question.GetProperty("labelled").GetInt32().ShouldBe(4);
        question.GetProperty("accuracy").GetDouble().ShouldBe(0.5);
        question.GetProperty("precision").GetDouble().ShouldBe(0.5);
        question.GetProperty("recall").GetDouble().ShouldBe(0.5);
    }

    [Fact]
    public void What_is_offered_or_waits_for_somebody_is_held_to_need_an_answer()
    {
        var scores = new LabelScores(_labels, Decisions.Plan);
        foreach (var (id, needsOne) in new[] { ("offered", true), ("waiting", true), ("lost", true), ("false alarm", false), ("left alone", false) })
            _labels[id] = new PostLabels(null, null, null, needsOne);
        scores.Add(Decisions.Of("offered", "iphone", to: "me"));
        scores.Add(Decisions.Of("waiting", "iphone", to: ""));
        scores.Add(Decisions.Of("lost", "chatter"));
        scores.Add(Decisions.Of("false alarm", to: "me"));
        scores.Add(Decisions.Of("left alone"));
        var needsAnswer = Decisions.JsonOf(scores).GetProperty("labels").GetProperty("needsAnswer");
        needsAnswer.GetProperty("precision").GetDouble().ShouldBe(0.6667);
        needsAnswer.GetProperty("recall").GetDouble().ShouldBe(0.6667);
        needsAnswer.GetProperty("accuracy").GetDouble().ShouldBe(0.6);
        Decisions.TextOf(scores).ShouldContain("needs-answer labels ");
    }

    [Fact]
    public void Each_direction_has_its_share_that_is_offered()
    {
        var scores = new LabelScores(_labels, Decisions.Plan);
        foreach (var id in new[] { "1", "2", "3" })
            _labels[id] = new PostLabels(null, null, Direction.Inbound);
        _labels["4"] = new PostLabels(null, null, Direction.Outbound);
        scores.Add(Decisions.Of("1", "iphone", to: "me"));
        scores.Add(Decisions.Of("2", "iphone", to: ""));
        scores.Add(Decisions.Of("3"));
        scores.Add(Decisions.Of("4", "chatter"));
        var direction = Decisions.JsonOf(scores).GetProperty("labels").GetProperty("direction");
        direction.GetProperty("inbound").GetProperty("offeredShare").GetDouble().ShouldBe(0.3333);
        direction.GetProperty("inbound").GetProperty("waiting").GetInt32().ShouldBe(1);
        direction.GetProperty("outbound").GetProperty("offeredShare").GetDouble().ShouldBe(0);
        Decisions.TextOf(scores).ShouldContain("offered 1 (33.3 %)");
    }

    [Fact]
    public void What_carries_no_label_is_counted_and_nothing_is_made_up_of_it()
    {
        var scores = new LabelScores(_labels, Decisions.Plan);
        scores.Add(Decisions.Of("1", "iphone"));
        var text = Decisions.TextOf(scores);
        text.ShouldContain("not labelled                 1");
        text.ShouldNotContain("category labels");
        text.ShouldNotContain("question labels");
        text.ShouldNotContain("direction labels");
    }

    [Fact]
    public void Text_and_json_show_the_same_figures()
    {
        Label("1", "iphone");
        Label("2", "iphone");
        var scores = new LabelScores(_labels, Decisions.Plan);
        scores.Add(Decisions.Of("1", "iphone"));
        scores.Add(Decisions.Of("2"));
        Decisions.TextOf(scores).ShouldContain("iphone                            1.000   0.500   0.667        2");
    }

    [Fact]
    public void A_label_cannot_steer_the_terminal()
    {
        Label("1", "\u001b[2Jgone");
        var scores = new LabelScores(_labels, Decisions.Plan);
        scores.Add(Decisions.Of("1"));
        Decisions.TextOf(scores).ShouldNotContain('\u001b');
    }

    private void Label(string id, params string[] categories) => _labels[id] = new PostLabels(categories, null, null);

    private System.Text.Json.JsonElement Scored(params (string Id, string Matches)[] decisions)
    {
        var scores = new LabelScores(_labels, Decisions.Plan);
        foreach (var (id, matches) in decisions)
            scores.Add(Decisions.Of(id, matches));
        return Decisions.JsonOf(scores).GetProperty("labels");
    }
}
