using System.Globalization;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>The questions on the desk, a line each.</summary>
internal sealed class QuestionTable(DesktopTexts texts, TimeProvider time)
{
    /// <summary>More than this nobody reads; they can be chosen by their number all the same.</summary>
    private const int Most = 40;

    public string Of(QuestionList list, int behind, int cells)
    {
        if (list.Questions.Count == 0)
            return texts.NoQuestions;
        var rest = list.Questions.Count - Most;
        var lines = list.Questions.Take(Most).Select(question => LineOf(question, list, cells));
        if (Math.Max(rest, 0) + behind is > 0 and var more)
            lines = lines.Append($"    {DesktopTexts.Format(texts.More, more)}");
        return string.Join('\n', lines);
    }

    private string LineOf(TrayQuestion question, QuestionList list, int cells)
    {
        var mark = question.Id == list.Chosen?.Id ? "▸" : " ";
        var number = list.NumberOf(question.Id).ToString(CultureInfo.InvariantCulture);
        List<string> parts = [texts.Duration(time.GetUtcNow() - question.ArrivedAt)];
        if (question.Claimed)
            parts.Add(texts.Claimed);
        if (question.SnoozedUntil is { } until)
            parts.Add(DesktopTexts.Format(texts.SnoozedUntil, texts.Moment(until, time)));
        return CellText.Fit($"{mark} {number,2}  [{string.Join(" · ", parts)}]  {question.Label}", cells - 1);
    }
}
