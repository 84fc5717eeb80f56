using System.Globalization;
using Spectre.Console;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Measures text in terminal cells: a Korean syllable takes two.</summary>
internal static class CellText
{
    /// <summary>The beginning of the text that takes at most so many cells; what is cut off ends with an ellipsis.</summary>
    public static string Fit(string text, int cells)
    {
        if (text.GetCellWidth() <= cells)
            return text;
        var (end, used) = (0, 1);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            used += text.Substring(end, length).GetCellWidth();
            if (used > cells)
                break;
            end += length;
        }
        return cells < 1 ? "" : string.Concat(text.AsSpan(0, end), "…");
    }
}
