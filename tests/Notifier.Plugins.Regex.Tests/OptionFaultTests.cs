namespace Notifier.Plugins.Regex.Tests;

public sealed class OptionFaultTests
{
    [Fact]
    public void No_categories_is_a_fault() => Filters.FaultsOf([]).ShouldContain("there are no categories");

    [Fact]
    public void A_category_without_patterns_is_a_fault() =>
        Filters.FaultsOf(("billing", new() { None = ["x"] })).ShouldContain("category \"billing\" has no patterns");

    [Theory]
    [InlineData("환불(", "InsufficientClosingParentheses at character 3")]
    [InlineData("[a-", "UnterminatedBracket at character 3")]
    [InlineData("*a", "QuantifierAfterNothing at character")]
    [InlineData(@"\", "UnescapedEndingBackslash at character 1")]
    public void A_pattern_that_cannot_be_read_is_named_with_the_place(string pattern, string why)
    {
        var message = Filters.FaultsOf(("billing", new() { Any = ["refund", pattern] }));

        message.ShouldContain($"category \"billing\", any: the pattern \"{pattern}\" cannot be used");
        message.ShouldContain(why);
        message.ShouldContain("backslash");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a*")]
    [InlineData("환불|")]
    [InlineData("^")]
    public void A_pattern_that_matches_everything_is_a_fault(string pattern) =>
        Filters.FaultsOf(("billing", new() { All = [pattern] })).ShouldContain("matches an empty text");

    [Fact]
    public void A_pattern_with_half_a_character_is_a_fault() =>
        Filters.FaultsOf(("billing", new() { Any = ["a\uD83D"] })).ShouldContain("half a character");

    [Theory]
    [InlineData(0)]
    [InlineData(10.1)]
    [InlineData(double.NaN)]
    public void A_weight_out_of_range_is_a_fault(double weight) =>
        Filters.FaultsOf(("billing", new() { Any = ["x"], Weight = weight })).ShouldContain("category \"billing\", weight");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public void A_timeout_out_of_range_is_a_fault(int milliseconds)
    {
        var options = Filters.Options(("billing", new() { Any = ["x"] }));
        options.Timeout = TimeSpan.FromMilliseconds(milliseconds);
        Filters.FaultsOf(options).ShouldContain("timeout");
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var message = Filters.FaultsOf(("billing", new() { Any = ["("] }), ("event", new()));

        message.ShouldContain("\"billing\"");
        message.ShouldContain("\"event\"");
    }
}
