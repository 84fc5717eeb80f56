using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop;

/// <summary>The state of one's desk in a line, for a tooltip or a status line.</summary>
internal static class DeskSummary
{
    public static string Of(TraySnapshot snapshot, DesktopTexts texts, TimeProvider time)
    {
        var mine = snapshot.Questions.Count(question => question.Claimed);
        var waiting = snapshot.Questions.Count - mine + snapshot.Behind;
        List<string> parts = [waiting > 0 ? DesktopTexts.Format(texts.Waiting, waiting) : texts.NoQuestions];
        if (mine > 0)
            parts.Add(DesktopTexts.Format(texts.Mine, mine));
        if (snapshot.PausedUntil is { } until)
            parts.Add(DesktopTexts.Format(texts.PausedUntil, texts.Moment(until, time)));
        else if (snapshot.QuietUntil is { } end)
            parts.Add(DesktopTexts.Format(texts.QuietUntil, texts.Moment(end, time)));
        if (snapshot.Faults.Count > 0)
            parts.Add(DesktopTexts.Format(texts.Faults, snapshot.Faults.Count));
        return string.Join(" · ", parts);
    }
}
