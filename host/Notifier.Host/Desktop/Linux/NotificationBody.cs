using System.Text;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The body of a desktop notification: the customer's words, the matched ones in bold, and the small print below.</summary>
internal static class NotificationBody
{
    /// <param name="toast">What to say.</param>
    /// <param name="markup">The daemon reads markup; otherwise it shows every character as it is.</param>
    public static string Render(Toast toast, bool markup)
    {
        var body = new StringBuilder();
        foreach (var (text, matched) in MatchedText.Of(toast))
            body.Append(markup ? Tagged(text, matched ? "b" : null) : text);
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
