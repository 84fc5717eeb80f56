using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Core.Routing;
using Notifier.Host.Looking;
using Notifier.Host.Output;
using Notifier.Sdk;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier classify "text"</c>: what the filters and the router make of a text, and why.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = Of("The post to classify.", "분류할 글입니다.") };
        var source = new Option<string>("--source") { Description = Of("The source it is taken to come from.", "글이 올라온 것으로 볼 소스입니다."), HelpName = "ID", DefaultValueFactory = _ => "classify" };
        var command = new Command("classify", Of("Shows what the filters and the router make of a text, and why.", "필터와 배정 규칙이 글을 어떻게 판정하는지, 그 이유와 함께 보여 줍니다.")) { text, source, CommonOptions.Json, CommonOptions.Trust };
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
