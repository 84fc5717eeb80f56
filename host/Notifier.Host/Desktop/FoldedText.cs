using Spectre.Console;

namespace Notifier.Host.Desktop;

/// <summary>The beginning of a text that takes so much room and no more.</summary>
internal static class FoldedText
{
    private const int Lines = 5;

    /// <summary>The pieces as far as they go.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="cells">How wide a line is.</param>
    public static (IReadOnlyList<(string Text, bool Matched)> Pieces, bool IsCut) Of(IEnumerable<(string Text, bool Matched)> pieces, int cells)
    {
        var kept = new List<(string, bool)>();
        var room = Lines * Math.Max(cells, 1);
        foreach (var (text, matched) in pieces)
        {
            var end = End(text, cells, ref room);
            var isCut = end < text.Length;
            kept.Add((isCut ? text[..end].TrimEnd('\n') : text, matched));
            if (isCut)
                return (kept, true);
        }
        return (kept, false);
    }

    /// <summary>How far the text goes; a line that ends uses up what is left of it.</summary>
    private static int End(string text, int cells, ref int room)
    {
        var end = 0;
        while (end < text.Length)
        {
            var length = System.Globalization.StringInfo.GetNextTextElementLength(text, end);
            var used = text[end] == '\n' ? (room - 1) % cells + 1 : text.Substring(end, length).GetCellWidth();
            if (used > room || room == 0)
                break;
            room -= used;
            end += length;
        }
        return end;
    }
}
