using System.Text.RegularExpressions;
using CsCheck;
using Notifier.Plugins.Regex.Literals;

namespace Notifier.Plugins.Regex.Tests;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("refund", "refund")]
    [InlineData("환불.*언제", "환불,언제")]
    [InlineData("(아이폰|iphone) ?4", "아이폰,iphone")]
    [InlineData("ab+c?def", "def")]
    [InlineData("ab{2,}x", "ab")]
    [InlineData("(?:abc)+", "abc")]
    [InlineData("(?<name>abc)", "abc")]
    [InlineData(@"\.NET|C\#", ".NET,C#")]
    [InlineData(@"\u0041bc\x20d", "Abc d")]
    [InlineData(@"[^]abc]def", "def")]
    [InlineData(@"[a-z-[aeiou]]xyz", "xyz")]
    [InlineData("(?!foo)barr", "barr")]
    [InlineData("a{x}bcd", "x}bcd")]
    public void The_strongest_literals_are_found(string pattern, string literals)
    {
        var found = LiteralReader.Read(pattern).Literals;
        found.ShouldBeSubsetOf(literals.Split(','));
        found.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(@"\d+")]
    [InlineData("a*")]
    [InlineData("abc|")]
    [InlineData("abc|[0-9]")]
    [InlineData("(abc)?")]
    [InlineData("(?i)abc")]
    [InlineData("(?i:abc)")]
    [InlineData(@"(a)\1")]
    [InlineData("(?=abc)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("éèê")]
    public void Where_none_is_sure_there_is_none(string pattern) => LiteralReader.Read(pattern).IsKnown.ShouldBeFalse();

    [Fact]
    public void Every_character_that_a_pattern_takes_for_a_literal_passes_the_gate()
    {
        for (var literal = ' '; literal < '\u007F'; literal++)
        {
            var regex = new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape($"{literal}"), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            var gate = new LiteralGate([literal.ToString()]);
            for (var i = 0; i <= char.MaxValue; i++)
            {
                var text = ((char)i).ToString();
                if (regex.IsMatch(text))
                    gate.LetsThrough(text).ShouldBeTrue($"U+{i:X4} for {literal}");
            }
        }
    }

    [Fact]
    public void A_text_that_matches_always_holds_a_literal() =>
        Gen.Select(Patterns, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat)).Sample((pattern, text) =>
        {
            var literals = LiteralReader.Read(pattern);
            if (literals.IsKnown && System.Text.RegularExpressions.Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
                new LiteralGate(literals.Literals).LetsThrough(text).ShouldBeTrue($"/{pattern}/ on \"{text}\"");
        }, iter: 10_000);

    private static readonly string[] Pieces = ["a", "B", "c", "환", "불", " ", ".", "1", "é", "É", "[", "]", "\\", "-", "K", "İ"];

    private static readonly string[] Bricks =
        ["a", "B", "c", "환불", "환", "불", " ", ".", "\\.", "\\d", "[ab]", "[^c]", "[]a]", "\\b", "^", "(?=a)", "(?!b)", "\\u0041", "é", "\\[", "\\\\", "k", "i"];

    private static readonly string[] Repeats = ["", "", "", "?", "*", "+", "{0,2}", "{2}", "+?", "{x}"];

    private static readonly Gen<string> Brick = Gen.Int[0, Bricks.Length - 1].Select(i => Bricks[i]);

    private static readonly Gen<string> Simple = Gen.Select(Brick, Gen.Int[0, Repeats.Length - 1])
        .Select((brick, i) => LooksAround(brick) ? brick : brick + Repeats[i]).Array[1, 4].Select(string.Concat);

    private static readonly Gen<string> Group = Gen.Select(Simple, Simple, Gen.Int[0, 3]).Select((first, second, kind) => kind switch
    {
        0 => $"(?:{first}|{second})",
        1 => $"({first})?",
        2 => $"(?<n>{first}{second}){{1,2}}",
        _ => first,
    });

    private static readonly Gen<string> Patterns = Gen.Select(Group.Array[1, 3], Simple, Gen.Bool)
        .Select((groups, other, either) => either ? $"{string.Concat(groups)}|{other}" : string.Concat(groups));

    private static bool LooksAround(string brick) => brick is "^" or "\\b" or "(?=a)" or "(?!b)";
}
