using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Host.Output;
using Notifier.Sdk;

namespace Notifier.Host.Commands;

/// <summary><c>notifier replay FILE</c>: recorded questions through the real filters and router, without toasts or traces.</summary>
internal static class ReplayCommand
{
    private const int BatchSize = 256;
    private const string Plugin = "notifier.replay";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON Lines, plain or .gz." };
        var command = new Command("replay", "Shows what would become of recorded questions: one decision a line with --json, and a summary.")
        {
            file, CommonOptions.Json,
        };
        command.SetAction((call, cancellationToken) => RunAsync(call, call.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FileInfo file, CancellationToken cancellationToken)
    {
        using var installation = Installation.Open();
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file.FullName}: no such file; name a recording in JSON Lines, plain or .gz");
            return ExitCode.Findings;
        }
        if (installation.LoadPlan(call) is not { } plan)
            return ExitCode.Findings;
        await using var filters = await installation.StartFiltersAsync(plan);
        var recording = Recording(file);
        await using var source = installation.Plugins.CreateSource(recording);
        var summary = new ReplaySummary();
        using var record = call.GetValue(CommonOptions.Json) ? new DecisionRecord(Console.OpenStandardOutput()) : null;
        var clock = Stopwatch.StartNew();
        await DecideAllAsync(
            source.Value,
            recording,
            new DryRun(filters, plan, installation.Time),
            decision =>
            {
                summary.Add(decision);
                record?.Write(decision);
            },
            cancellationToken);
        record?.Flush();
        summary.Write(Console.Error, clock.Elapsed);
        return ExitCode.Fine;
    }

    private static async Task DecideAllAsync(IChannelSource source, SourcePlan recording, DryRun flow, Action<Decision> then, CancellationToken cancellationToken)
    {
        var batch = new List<Question>(BatchSize);
        await foreach (var item in source.ReadAsync(new SourceContext(), cancellationToken))
        {
            if (item.Question is { } question)
                batch.Add(question);
            if (batch.Count < BatchSize)
                continue;
            await flow.DecideAsync(recording, batch, then, cancellationToken);
            batch.Clear();
        }
        if (batch.Count > 0)
            await flow.DecideAsync(recording, batch, then, cancellationToken);
    }

    private static SourcePlan Recording(FileInfo file) => new()
    {
        Id = new SourceId("replay"),
        Name = file.Name,
        Plugin = Plugin,
        With = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["file"] = file.FullName, ["pace"] = "fast" }),
    };
}
