using CsCheck;

namespace Notifier.Core.Tests;

public class SuggestionTests
{
    [Theory]
    [InlineData("handel", "handle")]
    [InlineData("Handle", "handle")]
    [InlineData("hanlde", "handle")]
    [InlineData("hande", "handle")]
    [InlineData("아이퐁", "아이폰")]
    [InlineData("안드로이드 ", "안드로이드")]
    public void A_slip_of_the_pen_finds_the_word(string slip, string word) =>
        Suggestion.Nearest(slip, ["token", "handle", "아이폰", "안드로이드"]).ShouldBe(word);

    [Theory]
    [InlineData("url")]
    [InlineData("요금")]
    [InlineData("")]
    public void A_word_unlike_any_finds_none(string word) => Suggestion.Nearest(word, ["token", "handle", "아이폰", "안드로이드"]).ShouldBeNull();

    [Fact]
    public void Long_lists_are_cut()
    {
        var message = Suggestion.For("x", Enumerable.Range(10, 20).Select(number => $"category-{number}"), "none");

        message.ShouldStartWith("known are \"category-10\", ");
        message.ShouldEndWith(" and 8 more");
    }

    [Fact]
    public void One_change_to_a_word_of_three_letters_or_more_finds_it_again() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 3, 12], Gen.Int[0, 11], Gen.Char['a', 'z']).Sample((word, place, letter) =>
        {
            var at = place % word.Length;
            Suggestion.Nearest(word.Remove(at, 1), [word]).ShouldBe(word);
            Suggestion.Nearest(word.Insert(at, letter.ToString()), [word]).ShouldBe(word);
            Suggestion.Nearest(word.Remove(at, 1).Insert(at, letter.ToString()), [word]).ShouldBe(word);
        });
}
