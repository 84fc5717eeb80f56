using Notifier.Plugins.Regex.Patterns;

namespace Notifier.Plugins.Regex.Tests;

public sealed class WordEdgeTests
{
    [Theory]
    [InlineData(@"\bPython\b", "Python은 어때요")]
    [InlineData(@"\bPython\b", "나의Python")]
    [InlineData(@"\bS\b", "갤럭시S를")]
    [InlineData(@"\bPython\b", "learn python.")]
    [InlineData(@"\b폰\b", "폰4")]
    [InlineData(@"\b환불", "KT환불")]
    [InlineData(@"(\bcat|dog\b)s?", "고양이cat")]
    [InlineData(@"환\B불", "환불")]
    [InlineData(@"[\b]|x", "x")]
    [InlineData(@"(?#\b is here)x", "x")]
    public Task A_syllable_beside_a_letter_or_digit_is_an_edge(string pattern, string text) => Filters.ShouldMatch(pattern, text);

    [Theory]
    [InlineData(@"\bPython\b", "Pythonic")]
    [InlineData(@"\bPython\b", "Python3")]
    [InlineData(@"\b폰\b", "아이폰")]
    [InlineData(@"\b환불", "교환불가")]
    [InlineData(@"S\B은", "S은")]
    [InlineData(@"\\babc", "abc")]
    public Task Letters_beside_letters_and_syllables_beside_syllables_are_none(string pattern, string text) => Filters.ShouldNotMatch(pattern, text);

    [Theory]
    [InlineData(@"[^\]\b]\d[a-z-[\b]]")]
    [InlineData(@"\\b\[\b")]
    public void Only_edges_outside_classes_are_rewritten(string pattern) =>
        WordEdges.Rewrite(pattern).Length.ShouldBe(pattern.Length + (pattern.EndsWith(@"\[\b", StringComparison.Ordinal) ? WordEdges.Rewrite(@"\b").Length - 2 : 0));
}
