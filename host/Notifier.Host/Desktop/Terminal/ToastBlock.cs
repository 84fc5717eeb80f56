using System.Globalization;
using System.Text;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>A toast as plain lines, for files, pipes and terminals without control sequences.</summary>
internal static class ToastBlock
{
    public static string Render(Toast toast, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(toast.At, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var block = new StringBuilder()
            .Append(at).Append(toast.Urgent ? " ! " : "  ").AppendLine(PlainText.Line(toast.Title, 200));
        Indent(block, toast.Body);
        Indent(block, toast.Attribution);
        Indent(block, toast.Url?.AbsoluteUri ?? "");
        return block.ToString();
    }

    private static void Indent(StringBuilder block, string text)
    {
        foreach (var line in PlainText.Block(text, Toast.LongestBody).Text.Split('\n'))
        {
            if (line.Trim().Length > 0)
                block.Append("    ").AppendLine(line.TrimEnd());
        }
    }
}
