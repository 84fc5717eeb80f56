using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Specialists;

namespace Notifier.Core.Alerts;

/// <summary>What became of a question, a line each: when, what, who, why. Pure.</summary>
internal sealed class HistoryComposer(Roster roster, CultureInfo culture, TimeZoneInfo zone)
{
    private const int LineLimit = 160;

    /// <summary>The newest lines that have room, oldest first; what has none is counted.</summary>
    public string Of(IReadOnlyList<HistoryEntry> history)
    {
        var (lines, used) = (new List<string>(), 0);
        foreach (var entry in history.Reverse())
        {
            var line = LineOf(entry);
            used += line.Length + 1;
            if (used > Toast.LongestBody - LineLimit)
                break;
            lines.Insert(0, line);
        }
        if (lines.Count < history.Count)
            lines.Insert(0, AlertTexts.Of(culture).MoreQuestions(history.Count - lines.Count));
        return string.Join('\n', lines);
    }

    private string LineOf(HistoryEntry entry)
    {
        var who = entry.Who is { } id ? $" · {roster.NameOf(id)}" : "";
        var times = entry.Count > 1 ? $" ×{entry.Count} (… {At(entry.LastAt)})" : "";
        return PlainText.Line(
            $"{At(entry.At)} {HistoryTexts.What(entry.What, culture)}{times}{who} — {HistoryTexts.Why(entry.Why, culture, Local)}", LineLimit);
    }

    /// <summary>The board's own way to write a moment, as it is said here.</summary>
    private string Local(string moment) =>
        DateTimeOffset.TryParseExact(moment, "u", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? At(at) : moment;

    private string At(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
