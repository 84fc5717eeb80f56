using Notifier.Text.Tokens;

namespace Notifier.Text.Tests;

public sealed class TokenListTests
{
    [Theory]
    [InlineData("아이폰4는 언제 나와요?", "Hangul:아이폰 Number:4 Hangul:는 Hangul:언제 Hangul:나와요 Question:?")]
    [InlineData("We’d love to help. DM us", "Word:We’d Word:love Word:to Word:help Stop:. Word:DM Word:us")]
    [InlineData("@show_tweet iOS 11.0.2 안돼요ㅠㅠ", "Mention:@show_tweet Word:iOS Number:11.0.2 Hangul:안돼요 Jamo:ㅠㅠ")]
    [InlineData("see https://x.example/a?b=c.d now", "Word:see Url:https://x.example/a?b=c.d Word:now")]
    [InlineData("mail me@home.example", "Word:mail Word:me Word:home Word:example")]
    [InlineData("", "")]
    public void Cuts_a_post_into_tokens(string text, string expected) => Describe(text).ShouldBe(expected);

    [Fact]
    public void Letter_case_and_the_shape_of_the_apostrophe_make_no_difference()
    {
        Hashes("WE’D LIKE").ShouldBe(Hashes("we'd like"));
        Hashes("ÉTÉ").ShouldBe(Hashes("été"));
    }

    [Fact]
    public void Reads_the_beginning_of_a_very_long_text_only()
    {
        var tokens = new TokenList();
        tokens.Fill(string.Concat(Enumerable.Repeat("긴 글 ", 300_000)));
        tokens.Items[^1].End.ShouldBeLessThanOrEqualTo(TokenList.Longest);
    }

    private static string Describe(string text)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        return string.Join(' ', tokens.Items.ToArray().Select(t => $"{t.Kind}:{text.Substring(t.Start, t.Length)}"));
    }

    private static ulong[] Hashes(string text)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        return [.. tokens.Items.ToArray().Select(t => t.Hash)];
    }
}
