using System.Xml;

namespace Notifier.Plugins.Feed.Reading.Tolerant;

/// <summary>A tag, however carelessly it is written.</summary>
/// <param name="Name">With its prefix.</param>
/// <param name="Attributes">Each name once; values as written.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed record XmlTag(string Name, IReadOnlyList<(string Name, string Value)> Attributes, bool IsEnd, bool IsEmpty, int End)
{
    /// <summary>The tag that begins at a &lt;; null when what follows is none.</summary>
    public static XmlTag? Parse(string text, int at)
    {
        var inside = text.AsSpan(at + 1);
        var next = inside.IndexOfAny('<', '>');
        if (next < 0 || inside[next] == '<')
            return null;
        inside = inside[..next];
        var isEnd = inside.StartsWith("/");
        var isEmpty = !isEnd && inside.EndsWith("/");
        inside = inside[(isEnd ? 1 : 0)..(isEmpty ? inside.Length - 1 : inside.Length)];
        var name = Word(inside, 0);
        return IsName(name) ? new XmlTag(name.ToString(), isEnd ? [] : AttributesOf(inside[name.Length..]), isEnd, isEmpty, at + next + 2) : null;
    }

    /// <summary>How many prefixes the element with the most of them declares.</summary>
    public static int MostDeclarations(string text)
    {
        const string Declaration = "xmlns:";
        var most = 0;
        for (int tag = 0, count = 0, at = 0; (at = text.IndexOf(Declaration, at, StringComparison.Ordinal)) >= 0; at += Declaration.Length)
        {
            count = text.AsSpan(tag, at - tag).Contains('<') ? 1 : count + 1;
            tag = at;
            most = Math.Max(most, count);
        }
        return most;
    }

    private static List<(string Name, string Value)> AttributesOf(ReadOnlySpan<char> rest)
    {
        var found = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rest.Length;)
        {
            var name = Word(rest, i);
            i += name.Length;
            var value = Value(rest, ref i);
            if (IsName(name) && seen.Add(name.ToString()))
                found.Add((name.ToString(), value));
        }
        return found;
    }

    /// <summary>What stands behind an equals sign, with or without quotes; moves on to the next word.</summary>
    private static string Value(ReadOnlySpan<char> rest, ref int i)
    {
        i = SkipBlanks(rest, i);
        if (i >= rest.Length || rest[i] != '=')
        {
            if (i < rest.Length && !IsWord(rest[i]))
                i++;
            return "";
        }
        i = SkipBlanks(rest, i + 1);
        if (i >= rest.Length)
            return "";
        var quoted = rest[i] is '"' or '\'';
        var start = quoted ? i + 1 : i;
        var length = quoted ? rest[start..].IndexOf(rest[i]) : rest[start..].IndexOfAny(" \t\r\n");
        length = length < 0 ? rest.Length - start : length;
        i = SkipBlanks(rest, Math.Min(rest.Length, start + length + (quoted ? 1 : 0)));
        return rest.Slice(start, length).ToString();
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return text[start..end];
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }

    private static bool IsWord(char c) => !char.IsWhiteSpace(c) && c is not ('=' or '"' or '\'' or '/');

    private static bool IsName(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOf(':');
        return colon < 0 ? IsPart(word) : IsPart(word[..colon]) && IsPart(word[(colon + 1)..]);
    }

    private static bool IsPart(ReadOnlySpan<char> part)
    {
        if (part.Length == 0 || !XmlConvert.IsStartNCNameChar(part[0]))
            return false;
        foreach (var c in part)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }
        return true;
    }
}
