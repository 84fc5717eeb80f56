using System.CommandLine;
using Notifier.Core.Plugins.Loading;
using Notifier.Host.Backtest;

namespace Notifier.Host.Commands;

/// <summary><c>notifier replay FILE</c>: recorded questions through the real filters and router, without toasts or traces.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON Lines, plain or .gz." };
        var labels = new Option<bool>("--labels") { Description = "Also says how right the decisions are, by the labels in FILE." };
        var baseline = new Option<FileInfo?>("--baseline")
        {
            Description = "Also says what changes against this other plugins.json.",
            HelpName = "OTHER",
        };
        var command = new Command("replay", "Shows what would become of recorded questions: one decision a line with --json, and a summary on stderr.")
        {
            file, CommonOptions.Json, labels, baseline, CommonOptions.Trust,
        };
        command.SetAction((call, cancellationToken) =>
            RunAsync(call, call.GetRequiredValue(file), call.GetValue(labels), call.GetValue(baseline), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult call, FileInfo file, bool withLabels, FileInfo? baseline, CancellationToken cancellationToken)
    {
        using var installation = Installation.Open(compilation: PluginCompilation.Jit);
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file.FullName}: no such file; name a recording in JSON Lines, plain or .gz");
            return ExitCode.Findings;
        }
        await using var before = baseline is null ? null : await ReplayedPlan.StartAsync(installation, baseline.FullName, call);
        await using var after = await ReplayedPlan.StartAsync(installation, installation.FindConfiguration(call), call);
        if (after is null || (baseline is not null && before is null))
            return ExitCode.Findings;

        var labels = withLabels ? await LabelFile.ReadAsync(file.FullName, cancellationToken) : null;
        using var output = new ReplayOutput(after.Plan, labels, before?.Plan, call.GetValue(CommonOptions.Json));
        await new RecordingReplay(installation.Plugins, file).RunAsync(before?.Flow, after.Flow, output.Add, cancellationToken);
        output.Finish();
        return ExitCode.Fine;
    }
}
