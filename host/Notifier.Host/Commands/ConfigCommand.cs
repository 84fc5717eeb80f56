using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Plugins;
using Notifier.Host.Looking;
using Notifier.Host.Output;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier config check | schema</c></summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var check = new Command("check", Of("Checks plugins.json and names every fault with its place and a remedy. Exit 1 when there is one.", "plugins.json을 검사해 모든 오류를 위치, 해결 방법과 함께 알립니다. 오류가 있으면 1로 끝납니다.")) { CommonOptions.Trust };
        check.SetAction((call, _) => CheckAsync(call));
        var schema = new Command("schema", Of("Prints the JSON schema of plugins.json, with the options of every plugin on this machine.", "이 컴퓨터에 있는 모든 플러그인의 옵션을 담은 plugins.json의 JSON 스키마를 출력합니다."));
        schema.SetAction(Schema);
        return new Command("config", Of("Checks plugins.json, or prints its schema.", "plugins.json을 검사하거나 스키마를 출력합니다.")) { check, schema, TryOptions() };
    }

    /// <summary>What <see cref="OptionTrial"/> starts: a line for each entry, empty when its options can be made.</summary>
    private static Command TryOptions()
    {
        var from = new Argument<int>("FROM");
        var command = new Command(OptionTrial.Verb) { from, CommonOptions.Trust };
        command.Hidden = true;
        command.SetAction(call =>
        {
            using var installation = Installation.Open();
            if (installation.LoadPlan(call) is not { } plan)
                return ExitCode.Findings;
            foreach (var entry in Runnable(plan, PluginTrust.Of(installation, plan.Path, call)).Skip(call.GetValue(from)))
            {
                ProcessOutput.Out.WriteLine(FaultOf(installation, entry));
                ProcessOutput.Out.Flush();
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<int> CheckAsync(ParseResult call)
    {
        using var installation = Installation.Open();
        if (installation.LoadPlan(call) is not { } plan)
            return ExitCode.Findings;
        if (installation.Loaded.HasFaults)
            return ExitCode.Findings;
        var trust = PluginTrust.Of(installation, plan.Path, call);
        if (!await OptionsAreFineAsync(plan, trust, call))
            return ExitCode.Findings;
        trust.SayWhatIsNotRun(PluginTrust.EntriesOf(plan).Select(entry => entry.Plugin));
        ProcessOutput.Out.WriteLine(
            Of(
                $"{plan.Path}: fine. sources: {plan.Sources.Count}, filters: {plan.Filters.Count}, categories: {plan.Categories.Count}, "
                + $"specialists: {plan.Roster.All.Count}; {plan.Me.Name} ({plan.Me.Id}) sits here.",
                $"{plan.Path}: 이상 없습니다. 소스 {plan.Sources.Count}개, 필터 {plan.Filters.Count}개, 분류 {plan.Categories.Count}개, "
                + $"담당자 {plan.Roster.All.Count}명. 이 자리의 담당자는 {plan.Me.Name} ({plan.Me.Id})입니다."));
        return ExitCode.Fine;
    }

    /// <summary>Has the options made as a running notifier would; prints what is wrong with them.</summary>
    private static async Task<bool> OptionsAreFineAsync(NotifierPlan plan, PluginTrust trust, ParseResult call)
    {
        var entries = Runnable(plan, trust);
        string[] specialist = call.GetValue(CommonOptions.As) is { } given ? ["--as", given] : [];
        string[] trusted = call.GetValue(CommonOptions.Trust) ? ["--trust"] : [];
        var faults = await new OptionTrial(["--config", plan.Path, .. specialist, .. trusted]).RunAsync(entries);
        foreach (var (entry, fault) in entries.Zip(faults).Where(pair => pair.Second is not null))
            await Console.Error.WriteLineAsync(Of($"{plan.Path}: {entry.Id} ({entry.Plugin}) cannot start: {fault}", $"{plan.Path}: {entry.Id} ({entry.Plugin})을(를) 시작할 수 없습니다: {fault}"));
        return faults.All(fault => fault is null);
    }

    private static List<PluginEntry> Runnable(NotifierPlan plan, PluginTrust trust) =>
        [.. PluginTrust.EntriesOf(plan).Where(entry => trust.Foreign(entry.Plugin) is null)];

    private static string FaultOf(Installation installation, PluginEntry entry)
    {
        try
        {
            installation.Plugins.TryOptions(entry);
            return "";
        }
        catch (Exception fault)
        {
            return FaultText.OneLine(FaultText.MessageOf(fault));
        }
    }

    private static int Schema(ParseResult call)
    {
        var plugins = DescribedPlugins(call);
        ProcessOutput.Out.WriteLine(ConfigurationSchema.Write(plugins).ToJsonString(Readable));
        return ExitCode.Fine;
    }

    /// <summary>Those that come with the program, with the defaults of their options; and of those in foreign folders what can be read without running them.</summary>
    private static List<PluginDescription> DescribedPlugins(ParseResult call)
    {
        List<PluginDescription> bundled;
        using (var installation = Installation.Open(defaults: true))
            bundled = [.. installation.Plugins.Plugins];
        using var foreign = Installation.Open();
        foreign.Loader.Load(foreign.FindConfiguration(call));
        var known = bundled.Select(plugin => plugin.Manifest.Id).ToHashSet();
        return [.. bundled, .. foreign.Plugins.Plugins.Where(plugin => !known.Contains(plugin.Manifest.Id))];
    }
}
