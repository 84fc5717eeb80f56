using System.Text;

namespace Notifier.Core;

/// <summary>The halves of which UTF-16 makes rare characters and emoji. One without the other is no character, and no encoding can carry it.</summary>
internal static class Surrogates
{
    /// <summary>No half stands alone.</summary>
    public static bool AreWhole(string text) => LoneAt(text, 0) < 0;

    /// <summary>U+FFFD for every lone half; the same string when there is none. Lengths do not change.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="from">There is none before.</param>
    public static string Repair(string text, int from = 0)
    {
        var lone = LoneAt(text, from);
        if (lone < 0)
            return text;
        var repaired = new StringBuilder(text);
        for (; lone >= 0; lone = LoneAt(text, lone + 1))
            repaired[lone] = '\ufffd';
        return repaired.ToString();
    }

    /// <summary>Where to cut a longer text: at the limit, or before it when that is within a character.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int limit) => char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;

    private static int LoneAt(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('\ud800', '\udfff');
            if (next < 0)
                return -1;
            i += next;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
