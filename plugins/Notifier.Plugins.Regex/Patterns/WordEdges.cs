using System.Text;
using Notifier.Plugins.Regex.Literals;

namespace Notifier.Plugins.Regex.Patterns;

/// <summary>
/// Gives \b and \B a meaning that fits Korean. To .NET a syllable is a word character like a letter, so \bPython\b misses
/// Python은; here an edge is also where a syllable meets a letter or digit.
/// </summary>
internal static class WordEdges
{
    private const string Syllable = "[가-힣]";
    private const string Latin = "[^\\W가-힣]";
    private const string Alternatives = $@"(?<=\w)(?!\w)|(?<!\w)(?=\w)|(?<={Syllable})(?={Latin})|(?<={Latin})(?={Syllable})";
    private const string Edge = $"(?:{Alternatives})";
    private const string NoEdge = $"(?!{Alternatives})";

    /// <param name="pattern">A valid .NET pattern.</param>
    public static string Rewrite(string pattern)
    {
        var rewritten = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length;)
        {
            var end = EndOfPiece(pattern, i);
            rewritten.Append(pattern.AsSpan(i, end - i) switch
            {
                @"\b" => Edge,
                @"\B" => NoEdge,
                var piece => piece.ToString(),
            });
            i = end;
        }

        return rewritten.ToString();
    }

    /// <summary>Escapes, classes and comments are pieces; so is every other character.</summary>
    private static int EndOfPiece(string pattern, int start) => pattern[start] switch
    {
        '\\' => start + 2,
        '[' => CharacterClass.EndOf(pattern, start),
        '(' when pattern.AsSpan(start).StartsWith("(?#") => pattern.IndexOf(')', start) + 1,
        _ => start + 1,
    };
}
