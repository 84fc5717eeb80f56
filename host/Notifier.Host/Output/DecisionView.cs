using System.Globalization;
using System.Text;
using Notifier.Core;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Sdk;
using Spectre.Console;

namespace Notifier.Host.Output;

/// <summary>Shows a decision to a person: the text with the deciding words marked, every reason, every candidate.</summary>
internal sealed class DecisionView(NotifierPlan plan)
{
    public void Write(Decision decision)
    {
        AnsiConsole.MarkupLine(Highlight(decision.Question.Text, decision.Classification.Matches.SelectMany(m => m.Spans)));
        AnsiConsole.WriteLine();
        WriteMatches(decision);
        AnsiConsole.WriteLine();
        WriteOutcome(decision);
    }

    /// <summary>The text as markup-safe Spectre markup, with the spans bold and underlined.</summary>
    internal static string Highlight(string text, IEnumerable<TextSpan> spans)
    {
        var marked = new bool[text.Length];
        foreach (var span in spans)
            marked.AsSpan(span.Start, span.Length).Fill(true);
        var markup = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && marked[end] == marked[start])
                end++;
            var piece = Markup.Escape(VisibleText.Lines(text[start..end]));
            markup.Append(marked[start] ? $"[bold underline yellow]{piece}[/]" : piece);
            start = end;
        }
        return markup.ToString();
    }

    private void WriteMatches(Decision decision)
    {
        if (decision.Classification.Matches.Count == 0)
        {
            AnsiConsole.WriteLine("No filter has an opinion.");
            return;
        }
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("category", "score", "filter", "why");
        foreach (var match in decision.Classification.Matches)
        {
            var use = plan.Categories.GetValueOrDefault(match.Category)?.Use.ToString().ToLowerInvariant() ?? "label";
            table.AddRow(
                Markup.Escape($"{NameOf(match.Category)} ({use})"),
                match.Score.ToString("0.00", CultureInfo.InvariantCulture),
                Markup.Escape(match.Filter.Value),
                Markup.Escape(VisibleText.Line(match.Why)));
        }
        AnsiConsole.Write(table);
    }

    private void WriteOutcome(Decision decision)
    {
        if (decision.Classification.IgnoredBecause is { } reason)
            AnsiConsole.MarkupLine($"[bold]ignored[/]: {Markup.Escape(VisibleText.Line(reason))}");
        else if (decision.Routing is null)
            AnsiConsole.MarkupLine("[bold]nobody is asked[/]: no routed category matched, and \"unmatched\" is \"none\"");
        else if (decision.Routing.AssignedTo is { } specialist)
            AnsiConsole.MarkupLine($"[bold]assigned to {Markup.Escape(plan.Roster.NameOf(specialist))}[/] ({Markup.Escape(specialist.Value)})");
        else
            AnsiConsole.MarkupLine("[bold]nobody can be asked now[/]: the question waits");
        foreach (var candidate in decision.Routing?.Candidates ?? [])
            AnsiConsole.MarkupLine($"  {Markup.Escape(candidate.Id.Value)}: {Markup.Escape(CandidateText.English(candidate))}");
    }

    private string NameOf(CategoryId id) => plan.Categories.GetValueOrDefault(id)?.Name ?? id.Value;
}
