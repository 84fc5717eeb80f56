using System.Globalization;
using Notifier.Core.Alerts;
using Notifier.Host.Output;
using Spectre.Console;

namespace Notifier.Host.Remote;

/// <summary>Questions for people to read.</summary>
internal static class QuestionPrinter
{
    private const int ShortId = 8;
    private const int TextLength = 60;

    public static void Print(RemoteRequest request, RemoteReply reply)
    {
        if (request.Do == "show" && reply is { Refusal: null, Questions: [var shown] })
            PrintOne(shown, reply.History);
        else if (request.Do == "list" && reply is { Refusal: null, Questions.Count: 0 })
            ProcessOutput.Out.WriteLine(RemoteTexts.Current.NoQuestions);
        else if (request.Do == "list" || reply.IsUsage)
            PrintTable(reply.Questions);
        else if (reply is { Refusal: null, Questions: [var changed] })
            ProcessOutput.Out.WriteLine($"{RemoteTexts.Current.Done(request.Do)} · {Standing(changed)} · {PlainText.Line(changed.Text, TextLength)}");
    }

    private static void PrintTable(IReadOnlyList<QuestionView> questions)
    {
        if (questions.Count == 0)
            return;
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("id", "state", "category", "due", "who", "author", "text");
        foreach (var question in questions)
        {
            table.AddRow(
                question.Id[..ShortId],
                question.State,
                Markup.Escape(question.Category ?? ""),
                Due(question),
                Markup.Escape(question.HolderName ?? ""),
                Markup.Escape(PlainText.Line(question.Author, ShortId * 2)),
                Markup.Escape(PlainText.Line(question.Text, TextLength)));
        }
        AnsiConsole.Write(table);
    }

    private static void PrintOne(QuestionView question, IReadOnlyList<HistoryView> history)
    {
        var output = ProcessOutput.Out;
        output.WriteLine($"{question.Id}");
        output.WriteLine($"{Standing(question)}{(question.Category is null ? "" : $" · {question.Category}")}{(question.Topic is null ? "" : $" · {question.Topic}")}");
        output.WriteLine(PlainText.Line($"{question.Source} {question.Channel} {question.Author}", 200));
        output.WriteLine(PlainText.Block(question.Text, 4000).Text);
        foreach (var line in new[] { question.Url, question.Note, question.Outcome, question.IgnoredBecause }.OfType<string>())
            output.WriteLine(PlainText.Line(line, 400));
        foreach (var candidate in question.Candidates)
            output.WriteLine($"  {PlainText.Line(candidate, 200)}");
        foreach (var line in history)
        {
            var what = HistoryTexts.What(line.What, CultureInfo.CurrentUICulture);
            var why = HistoryTexts.Why(line.Why, CultureInfo.CurrentUICulture, moment => moment);
            output.WriteLine(PlainText.Line($"{Moment(line.At)} {what}{(line.Count > 1 ? $" ×{line.Count}" : "")}{(line.Who is null ? "" : $" · {line.Who}")} — {why}", 300));
        }
        output.WriteLine($"→ {string.Join(", ", question.Verbs)}");
    }

    private static string Standing(QuestionView question) =>
        question.HolderName is { } holder ? $"{question.State} ({PlainText.Line(holder, 60)})" : question.State;

    private static string Due(QuestionView question) => question switch
    {
        { Overdue: true } => RemoteTexts.Current.Overdue,
        { AnswerBy: { } due, State: "open" or "offered" or "claimed" } => Moment(due),
        _ => "",
    };

    private static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
