using System.Text;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The body of a desktop notification: the customer's words, the matched ones in bold, and the small print below.</summary>
internal static class NotificationBody
{
    /// <summary>About what a daemon shows in a line. It cuts a long text off at its end, where the small print is.</summary>
    private const int Cells = 60;

    /// <param name="toast">What to say.</param>
    /// <param name="markup">The daemon reads markup; otherwise it shows every character as it is.</param>
    public static string Render(Toast toast, bool markup)
    {
        var body = new StringBuilder();
        var (pieces, isCut) = toast.Id == ToastComposer.Digest || toast.Id == ToastComposer.History
            ? ([.. MatchedText.Of(toast)], false)
            : FoldedText.Of(MatchedText.Of(toast), Cells);
        foreach (var (text, matched) in pieces)
            body.Append(markup ? Tagged(text, matched ? "b" : null) : text);
        if (isCut)
            body.Append('…');
        if (toast.Attribution.Length > 0)
        {
            var small = PlainText.Line(toast.Attribution, Toast.LongestAttribution);
            body.Append('\n').Append(markup ? Tagged(small, "i") : small);
        }
        return body.ToString();
    }

    private static string Tagged(string text, string? tag)
    {
        var escaped = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return tag is null ? escaped : $"<{tag}>{escaped}</{tag}>";
    }
}
