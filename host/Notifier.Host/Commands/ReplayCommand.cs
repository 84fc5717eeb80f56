using System.CommandLine;
using Notifier.Core.Plugins.Loading;
using Notifier.Host.Backtest;
using Notifier.Sdk;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier replay FILE</c>: recorded questions through the real filters and router, without toasts or traces.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = Of("JSON Lines, plain or .gz.", "JSON Lines 파일(.gz 가능)입니다.") };
        var labels = new Option<bool>("--labels") { Description = Of("Also says how right the decisions are, by the labels in FILE.", "FILE의 라벨로 판정이 얼마나 맞는지도 보여 줍니다.") };
        var baseline = new Option<FileInfo?>("--baseline")
        {
            Description = Of("Also says what changes against this other plugins.json.", "다른 plugins.json과 비교해 달라지는 점도 보여 줍니다."),
            HelpName = "OTHER",
        };
        var command = new Command("replay", Of("Shows what would become of recorded questions: one decision a line with --json, and a summary on stderr.", "기록된 질문이 어떻게 처리될지 보여 줍니다. --json이면 한 줄에 판정 하나, 요약은 stderr로 출력합니다."))
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
            await Console.Error.WriteLineAsync(Of($"{file.FullName}: no such file; name a recording in JSON Lines, plain or .gz", $"{file.FullName}: 파일이 없습니다. JSON Lines 기록(.gz 가능)을 지정하십시오"));
            return ExitCode.Usage;
        }
        await using var before = baseline is null ? null : await ReplayedPlan.StartAsync(installation, baseline.FullName, call);
        await using var after = await ReplayedPlan.StartAsync(installation, installation.FindConfiguration(call), call);
        if (after is null || (baseline is not null && before is null))
            return ExitCode.Findings;

        var labels = withLabels ? await LabelFile.ReadAsync(file.FullName, cancellationToken) : null;
        using var output = new ReplayOutput(after.Plan, labels, before?.Plan, call.GetValue(CommonOptions.Json));
        try
        {
            await new RecordingReplay(installation.Plugins, file).RunAsync(before?.Flow, after.Flow, output.Add, cancellationToken);
        }
        catch (PluginException fault) when (!output.HasAny)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCode.Usage;
        }
        if (!output.HasAny)
        {
            await Console.Error.WriteLineAsync(Of(
                $"{file.FullName}: no line of it is a post; name a recording in JSON Lines, an object with \"id\" and \"text\" a line, plain or .gz",
                $"{file.FullName}: 글로 읽을 수 있는 줄이 없습니다. 한 줄에 \"id\"와 \"text\"가 있는 JSON 객체를 담은 JSON Lines 기록(.gz 가능)을 지정하십시오"));
            return ExitCode.Usage;
        }
        output.Finish();
        return ExitCode.Fine;
    }
}
