using System.Buffers;

namespace Notifier.Plugins.Intent.Marks;

/// <summary>
/// Knows a Korean headline by how it is set: <c>[단독]</c>, a name in quotation marks at the start, dots for what is left out, arrows,
/// middle dots. People who ask or complain use one of these at a time; editors use several.
/// </summary>
internal static class HeadlineMark
{
    private const float Enough = 3;
    private const int LongestTag = 16;
    private const int LongestQuote = 40;
    private const string Opening = "[(【<";
    private const string Closing = "])】>";
    private static readonly SearchValues<char> Quotes = SearchValues.Create("'‘’\"“”");
    private static readonly SearchValues<char> Ornaments = SearchValues.Create("→➝♥❤♡·");
    private static readonly string[] Departments =
        ["단독", "종합", "속보", "공식입장", "인터뷰", "전문", "포토", "이슈", "뉴스", "초점", "리뷰", "화보", "사설", "칼럼"];

    /// <summary>The sign that tells most, with the weight of all.</summary>
    public static Mark Find(ReadOnlySpan<char> text)
    {
        var tag = Tag(text);
        var quote = Quote(text);
        var weight = tag.Weight + quote.Weight;
        if (LeavesOut(text))
            weight++;
        if (text.ContainsAny(Ornaments))
            weight++;
        return weight < Enough ? Mark.None : (tag.IsThere ? tag : quote) with { Weight = weight };
    }

    /// <summary>What stands in brackets: a newspaper's department anywhere tells more than something else at an end of the text.</summary>
    private static Mark Tag(ReadOnlySpan<char> text)
    {
        var best = Mark.None;
        for (var start = NextTag(text, 0); start < text.Length; start = NextTag(text, start + 1))
        {
            var inside = text[(start + 1)..];
            var length = inside[..Math.Min(inside.Length, LongestTag)].IndexOfAny(Closing);
            if (length <= 0)
                continue;
            if (IsDepartment(inside[..length]))
                return new Mark(start, length + 2, 3);
            if (start == 0 || length + 1 == inside.Length)
                best = new Mark(start, length + 2, 2);
        }

        return best;
    }

    private static bool IsDepartment(ReadOnlySpan<char> tag)
    {
        foreach (var department in Departments)
        {
            if (tag.Contains(department, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The first pair of quotation marks that are close enough to each other: at the start it tells more.</summary>
    private static Mark Quote(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny(Quotes);
        if (start < 0)
            return Mark.None;
        var open = text[start..].IndexOfAnyExcept(Quotes) is var marks and > 0 ? start + marks : text.Length;
        var length = text[open..].IndexOfAny(Quotes);
        return length is > 0 and <= LongestQuote ? new Mark(start, open + length + 1 - start, start == 0 ? 2 : 1) : Mark.None;
    }

    private static bool LeavesOut(ReadOnlySpan<char> text) => text.ContainsAny('…', '‥') || text.Contains("..", StringComparison.Ordinal);

    private static int NextTag(ReadOnlySpan<char> text, int start)
    {
        var at = text[start..].IndexOfAny(Opening);
        return at < 0 ? text.Length : start + at;
    }
}
