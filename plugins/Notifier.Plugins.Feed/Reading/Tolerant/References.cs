using System.Globalization;
using System.Net;
using System.Text;

namespace Notifier.Plugins.Feed.Reading.Tolerant;

/// <summary>Character references as browsers take them.</summary>
internal static class References
{
    private const int Longest = 32;

    /// <summary>Writes text so that XML reads what a browser would: HTML's names are known, a lone ampersand is one.</summary>
    public static void Mend(ReadOnlySpan<char> text, StringBuilder mended)
    {
        while (text.IndexOfAny('&', '"', '>') is >= 0 and var found)
        {
            mended.Append(text[..found]);
            text = text[found..];
            var length = text[0] == '&' ? LengthOf(text) : 1;
            var meant = length > 1 ? WebUtility.HtmlDecode(text[..length].ToString()) : text[0].ToString();
            foreach (var c in meant)
                Escape(c, mended);
            text = text[length..];
        }
        mended.Append(text);
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOf(';');
        return end < 0 ? 1 : end + 1;
    }

    private static void Escape(char c, StringBuilder mended)
    {
        if (c is '&' or '<' or '>' or '"')
            mended.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        else if (c is '\t' or '\n' or '\r' || (c >= ' ' && c is not ('\uFFFE' or '\uFFFF')))
            mended.Append(c);
        else
            mended.Append(' ');
    }
}
