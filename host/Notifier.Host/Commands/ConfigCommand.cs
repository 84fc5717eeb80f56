using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Plugins;
using Notifier.Host.Looking;
using Notifier.Host.Output;

namespace Notifier.Host.Commands;

/// <summary><c>notifier config check | schema</c></summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var check = new Command("check", "Checks plugins.json and names every fault with its place and a remedy. Exit 1 when there is one.") { CommonOptions.Trust };
        check.SetAction((call, _) => CheckAsync(call));
        var schema = new Command("schema", "Prints the JSON schema of plugins.json, with the options of every plugin on this machine.");
        schema.SetAction(Schema);
        return new Command("config", "Checks plugins.json, or prints its schema.") { check, schema, TryOptions() };
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
            $"{plan.Path}: fine. sources: {plan.Sources.Count}, filters: {plan.Filters.Count}, categories: {plan.Categories.Count}, "
            + $"specialists: {plan.Roster.All.Count}; {plan.Me.Name} ({plan.Me.Id}) sits here.");
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
            await Console.Error.WriteLineAsync($"{plan.Path}: {entry.Id} ({entry.Plugin}) cannot start: {fault}");
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
        using var installation = Installation.Open(defaults: true);
        ProcessOutput.Out.WriteLine(ConfigurationSchema.Write(installation.Plugins.Plugins).ToJsonString(Readable));
        return ExitCode.Fine;
    }
}
