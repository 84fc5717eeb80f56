using Notifier.Core.Alerts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>A toast as a framed panel, the matched words set off. Everything in it is text: nothing is read as markup.</summary>
internal static class ToastPanel
{
    private const int Widest = 100;

    /// <summary>What border and padding take of a line.</summary>
    private const int Frame = 4;

    private static readonly Style Title = new(decoration: Decoration.Bold);
    private static readonly Style Matched = new(Color.Yellow, decoration: Decoration.Bold | Decoration.Underline);
    private static readonly Style Small = new(decoration: Decoration.Dim);
    private static readonly Style Calm = new(Color.Teal);
    private static readonly Style Alarm = new(Color.Red);

    /// <param name="toast">What to show.</param>
    /// <param name="moment">When the post was written, as people say it.</param>
    /// <param name="folded">Stands for the rest of a long text; null: it is shown in full.</param>
    /// <param name="cells">How wide the terminal is; lines longer than people like to read are broken before that.</param>
    public static Panel Render(Toast toast, string moment, int cells, string? folded = null)
    {
        var width = Math.Min(cells, Widest);
        List<IRenderable> rows = [new Paragraph(PlainText.Line(toast.Title, 200), Title), .. Body(toast, width - Frame, folded)];
        if (toast.Attribution.Length > 0)
            rows.Add(new Paragraph(PlainText.Line(toast.Attribution, Toast.LongestAttribution), Small));
        if (toast.Url is { } url)
            rows.Add(new Paragraph(url.AbsoluteUri, Small));
        return new Panel(new Rows(rows))
        {
            Border = BoxBorder.Rounded,
            BorderStyle = toast.Urgent ? Alarm : Calm,
            Header = new PanelHeader(toast.Urgent ? $"{moment} !" : moment),
            Width = width,
            Padding = new Padding(1, 0),
        };
    }

    private static IEnumerable<IRenderable> Body(Toast toast, int cells, string? folded)
    {
        var (pieces, isCut) = folded is null ? ([.. MatchedText.Of(toast)], false) : FoldedText.Of(MatchedText.Of(toast), cells);
        var paragraph = new Paragraph();
        foreach (var (text, matched) in pieces)
            paragraph.Append(text, matched ? Matched : Style.Plain);
        yield return paragraph;
        if (isCut)
            yield return new Paragraph(folded!, Small);
    }
}
