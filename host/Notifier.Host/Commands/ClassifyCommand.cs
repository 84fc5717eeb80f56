using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Core.Routing;
using Notifier.Host.Looking;
using Notifier.Host.Output;
using Notifier.Sdk;

namespace Notifier.Host.Commands;

/// <summary><c>notifier classify "text"</c>: what the filters and the router make of a text, and why.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = "The post to classify." };
        var source = new Option<string>("--source") { Description = "The source it is taken to come from.", HelpName = "ID", DefaultValueFactory = _ => "classify" };
        var command = new Command("classify", "Shows what the filters and the router make of a text, and why.") { text, source, CommonOptions.Json, CommonOptions.Trust };
        command.SetAction((call, cancellationToken) =>
            RunAsync(call, call.GetRequiredValue(text), call.GetRequiredValue(source), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, string text, string sourceId, CancellationToken cancellationToken)
    {
        using var installation = Installation.Open();
        if (installation.LoadPlan(call) is not { } plan)
            return ExitCode.Findings;
        if (!PluginTrust.Of(installation, plan.Path, call).Allows(PluginTrust.FiltersOf(plan)))
            return ExitCode.Findings;
        await using var filters = await installation.StartFiltersAsync(plan);
        var source = plan.Sources.FirstOrDefault(s => s.Id.Value == sourceId)
            ?? new SourcePlan { Id = new SourceId(sourceId), Name = sourceId, Plugin = "" };
        var question = new Question { Id = "classify", Text = text };
        foreach (var decision in await new DryRun(filters, plan, installation.Time).DecideAsync(source, [question], cancellationToken))
            Write(decision, plan, call.GetValue(CommonOptions.Json));
        return ExitCode.Fine;
    }

    private static void Write(Decision decision, NotifierPlan plan, bool asJson)
    {
        if (!asJson)
        {
            new DecisionView(plan).Write(decision);
            return;
        }
        using var record = new DecisionRecord(Console.OpenStandardOutput());
        record.Write(decision);
    }
}
