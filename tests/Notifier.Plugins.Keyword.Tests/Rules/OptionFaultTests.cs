namespace Notifier.Plugins.Keyword.Tests.Rules;

public sealed class OptionFaultTests
{
    [Fact]
    public void No_categories_is_a_fault() => Filters.FaultsOf().ShouldContain("there are no categories");

    [Fact]
    public void A_category_without_words_is_refused_before_the_filter_is_constructed() =>
        Should.Throw<ArgumentException>(() => Filters.Of(("iphone", new() { None = ["케이스"] }))).Message.ShouldContain("category \"iphone\" has no words");

    [Theory]
    [InlineData("", "no letter, digit or symbol")]
    [InlineData("   ", "no letter, digit or symbol")]
    [InlineData("-", "no letter, digit or symbol")]
    [InlineData("\u200B", "no letter, digit or symbol")]
    [InlineData("**", "no letter, digit or symbol")]
    [InlineData("*폰", "at least two")]
    [InlineData("a*", "at least two")]
    [InlineData("\uFFFDx", "a broken character")]
    public void A_word_that_cannot_be_matched_is_named_with_its_category(string word, string why)
    {
        var message = Filters.FaultsOf(("iphone", new() { Any = ["아이폰", word] }));

        message.ShouldContain("category \"iphone\", any");
        message.ShouldContain($"the word \"{word}\"", Case.Sensitive);
        message.ShouldContain(why);
    }

    [Fact]
    public void A_word_with_a_broken_character_is_a_fault()
    {
        Filters.FaultsOf(("iphone", new() { Any = ["\uD83Dx"] })).ShouldContain("a broken character");
        Filters.FaultsOf(("iphone", new() { Any = ["x\uDCF1"] })).ShouldContain("a broken character");
    }

    [Fact]
    public void A_word_of_endless_length_is_a_fault() =>
        Filters.FaultsOf(("iphone", new() { None = [new string('a', 61)], Any = ["x"] })).ShouldContain("longer than 60 characters");

    [Fact]
    public void A_word_that_is_asked_for_and_excluded_is_a_fault() =>
        Filters.FaultsOf(("iphone", new() { Any = ["아이폰"], None = ["아이폰"] }))
            .ShouldContain("category \"iphone\": \"아이폰\" is asked for and stands in \"none\"");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10.5)]
    [InlineData(double.NaN)]
    public void A_weight_out_of_range_is_a_fault(double weight)
    {
        Filters.FaultsOf(("iphone", new() { Any = ["a"], Weight = weight })).ShouldContain("category \"iphone\", weight");
        Filters.FaultsOf(("iphone", new() { Any = ["a"], Weights = new() { ["a"] = weight } })).ShouldContain("weights, word \"a\"");
    }

    [Fact]
    public void A_weight_of_no_word_is_a_fault() =>
        Filters.FaultsOf(("iphone", new() { Any = ["a"], Weights = new() { ["b"] = 1 } })).ShouldContain("\"b\" stands neither in");

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var message = Filters.FaultsOf(("iphone", new() { Any = [""] }), ("android", new() { Any = ["b"], Weights = new() { ["c"] = 1 } }));

        message.ShouldContain("\"iphone\"");
        message.ShouldContain("\"android\"");
    }
}
