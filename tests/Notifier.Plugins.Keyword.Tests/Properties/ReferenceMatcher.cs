using System.Text;
using System.Text.RegularExpressions;
using Notifier.Plugins.Keyword.Engine;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Tests.Properties;

/// <summary>
/// What the matcher must find, said in regular expressions: one a keyword, tried at every place of the folded text. Slow, and
/// free of everything that makes the matcher fast.
/// </summary>
internal static class ReferenceMatcher
{
    private const string Hangul = "가-힣";
    private const string Unspaced = @"\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF\u2E80-\u3130\u3190-\uA4CF\uF900-\uFAFF\uFF66-\uFF9F";
    private const string Jamo = @"\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDF";
    private const string Letter = $@"[\p{{L}}\p{{Nl}}\p{{Mn}}\p{{Mc}}-[{Hangul}{Unspaced}{Jamo}]]";
    private const string Separators = @"[\s\u0085\-_\u2010\u2011\u00B7\u318D]*";

    public static List<Hit> Find(IReadOnlyList<KeywordPattern> keywords, string text)
    {
        var folded = new FoldedText();
        new TextFolder().Fold(text, folded);
        var chars = folded.Chars.ToString();
        var hits = new List<Hit>();
        for (var keyword = 0; keyword < keywords.Count; keyword++)
        {
            foreach (var (start, end) in FindOne(keywords[keyword], chars))
                hits.Add(new Hit(keyword, folded.StartOf(start), folded.EndOf(end - 1)));
        }

        return hits;
    }

    private static IEnumerable<(int Start, int End)> FindOne(KeywordPattern keyword, string text)
    {
        var regex = new Regex($"{LeftOf(keyword)}{BodyOf(keyword)}{RightOf(keyword)}", RegexOptions.CultureInvariant);
        for (var match = regex.Match(text); match.Success; match = regex.Match(text, match.Index + 1))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            if (!IsCutOutOfHandle(text, start, end) && !IsCutOutOfWord(keyword, text, end))
                yield return (start, end);
        }
    }

    private static bool IsCutOutOfHandle(string text, int start, int end) =>
        Regex.Matches(text, "(?<![A-Za-z0-9_])@[A-Za-z0-9_]+").Any(handle =>
        {
            var (nameStart, nameEnd) = (handle.Index + 1, handle.Index + handle.Length);
            return start >= handle.Index && start < nameEnd && (start > nameStart || end < nameEnd);
        });

    private static bool IsCutOutOfWord(KeywordPattern keyword, string text, int end)
    {
        var rest = Regex.Match(text[end..], $"^[{Hangul}]*").Value;
        return Regex.IsMatch(keyword.Folded, $"^[{Hangul}]$") && !keyword.OpenEnd && rest.Length > 0 && !Particles.Matches(rest);
    }

    private static string BodyOf(KeywordPattern keyword)
    {
        var body = new StringBuilder();
        for (var i = 0; i < keyword.Folded.Length; i++)
        {
            if (keyword.HasGapBefore(i))
                body.Append(Separators);
            body.Append(Regex.Escape(keyword.Folded[i].ToString()));
        }

        return body.ToString();
    }

    private static string LeftOf(KeywordPattern keyword)
    {
        var word = keyword.Folded;
        if (keyword.OpenStart || Regex.IsMatch(BodyOf(keyword), $"^[{Hangul}]{{3}}"))
            return "";
        if (Regex.IsMatch(word, $"^{Letter}$"))
            return $"(?<!{Letter}|['’&])";
        if (Regex.IsMatch(word, $"^{Letter}"))
            return $"(?<!{Letter})";
        if (Regex.IsMatch(word, @"^\d"))
            return @"(?<!\d)";
        if (Regex.IsMatch(word, $"^[{Hangul}]"))
            return $"(?<![{Hangul}])";
        return Regex.IsMatch(word, "^[!-~]") ? $@"(?<!{Letter}|\d)" : "";
    }

    private static string RightOf(KeywordPattern keyword)
    {
        var word = keyword.Folded;
        if (keyword.OpenEnd)
            return "";
        if (Regex.IsMatch(word, $"^{Letter}$"))
            return $"(?!{Letter}|['’&+#])";
        if (Regex.IsMatch(word, $"{Letter}{{2}}$"))
            return $"(?:(?!{Letter})|(?=s(?!{Letter})))";
        if (Regex.IsMatch(word, $"{Letter}$"))
            return $"(?!{Letter})";
        if (Regex.IsMatch(word, @"\d$"))
            return @"(?!\d)";
        return Regex.IsMatch(word, "[!-~]$") ? $"(?!{Letter})" : "";
    }
}
