using Notifier.Host.Backtest;

namespace Notifier.Host.Tests.Backtest;

public class PlanComparisonTests
{
    private readonly PlanComparison _comparison = new("old.json");

    [Fact]
    public void A_category_says_how_many_it_had_and_has_and_which_came_and_went()
    {
        Compare("1", "iphone", "iphone");
        Compare("2", "iphone", "windows-mobile");
        Compare("3", "", "iphone");
        var categories = Comparison.GetProperty("perCategory");
        Counts(categories.GetProperty("iphone")).ShouldBe((2, 2));
        Examples(categories.GetProperty("iphone")).ShouldBe(["lost 2", "gained 3"]);
        Counts(categories.GetProperty("windows-mobile")).ShouldBe((0, 1));
        Counts(categories.GetProperty("(no category)")).ShouldBe((1, 0));
        Comparison.GetProperty("changed").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void What_is_ignored_is_counted_apart()
    {
        Compare("1", "iphone", "iphone chatter");
        Counts(Comparison.GetProperty("perCategory").GetProperty("(ignored)")).ShouldBe((0, 1));
        Counts(Comparison.GetProperty("perCategory").GetProperty("iphone")).ShouldBe((1, 0));
    }

    [Fact]
    public void A_specialist_says_it_hour_by_hour()
    {
        _comparison.Add(Decisions.Of("1", to: "kim", at: "2010-09-09T10:05:00+09:00"), Decisions.Of("1", to: "lee", at: "2010-09-09T10:05:00+09:00"));
        _comparison.Add(Decisions.Of("2", to: "kim", at: "2010-09-09T01:59:59Z"), Decisions.Of("2", to: "kim", at: "2010-09-09T01:59:59Z"));
        _comparison.Add(Decisions.Of("3", to: "", at: "2010-09-09T02:00:00Z"), Decisions.Of("3", to: "kim", at: "2010-09-09T02:00:00Z"));
        Counts(Comparison.GetProperty("perSpecialist").GetProperty("kim")).ShouldBe((2, 2));
        Counts(Comparison.GetProperty("perSpecialist").GetProperty("lee")).ShouldBe((0, 1));
        Comparison.GetProperty("perSpecialistHour").EnumerateArray()
            .Select(hour => (hour.GetProperty("specialist").GetString(), hour.GetProperty("hour").GetDateTime().Hour, Counts(hour)))
            .ShouldBe([("kim", 1, (2, 1)), ("lee", 1, (0, 1)), ("kim", 2, (0, 1))]);
    }

    [Fact]
    public void Five_examples_are_enough()
    {
        foreach (var id in Enumerable.Range(1, 9))
            Compare($"{id}", "", "iphone");
        Examples(Comparison.GetProperty("perCategory").GetProperty("iphone")).Length.ShouldBe(5);
    }

    [Fact]
    public void An_example_is_one_short_line_that_steers_no_terminal()
    {
        var text = "First\nsecond \u001b[31mred " + new string('x', 500);
        _comparison.Add(Decisions.Of("1", text: text), Decisions.Of("1", "iphone", text: text));
        var example = Decisions.TextOf(_comparison).Split('\n').First(line => line.Contains("First", StringComparison.Ordinal));
        example.ShouldStartWith("    + First second [31mred x");
        example.Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void Nothing_changes_between_equals()
    {
        Compare("1", "iphone", "iphone");
        Decisions.TextOf(_comparison).ShouldStartWith("against old.json: 0 of 1 questions go another way");
        Examples(Comparison.GetProperty("perCategory").GetProperty("iphone")).ShouldBeEmpty();
    }

    private System.Text.Json.JsonElement Comparison => Decisions.JsonOf(_comparison).GetProperty("comparison");

    private void Compare(string id, string before, string after) => _comparison.Add(Decisions.Of(id, before), Decisions.Of(id, after));

    private static (int Before, int After) Counts(System.Text.Json.JsonElement tally) =>
        (tally.GetProperty("before").GetInt32(), tally.GetProperty("after").GetInt32());

    private static string[] Examples(System.Text.Json.JsonElement tally) =>
        [.. tally.GetProperty("examples").EnumerateArray().Select(e => $"{e.GetProperty("change").GetString()} {e.GetProperty("id").GetString()}")];
}
