using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Core.Configuration.Schema;
using Notifier.Host.Output;

namespace Notifier.Host.Commands;

/// <summary><c>notifier config check | schema</c></summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var check = new Command("check", "Checks plugins.json and names every fault with its place and a remedy. Exit 1 when there is one.");
        check.SetAction(Check);
        var schema = new Command("schema", "Prints the JSON schema of plugins.json, with the options of every plugin on this machine.");
        schema.SetAction(Schema);
        return new Command("config", "Checks plugins.json, or prints its schema.") { check, schema };
    }

    private static int Check(ParseResult call)
    {
        using var installation = Installation.Open();
        if (installation.LoadPlan(call) is not { } plan)
            return ExitCode.Findings;
        if (installation.Loaded.HasFaults)
            return ExitCode.Findings;
        ProcessOutput.Out.WriteLine(
            $"{plan.Path}: fine. sources: {plan.Sources.Count}, filters: {plan.Filters.Count}, categories: {plan.Categories.Count}, "
            + $"specialists: {plan.Roster.All.Count}; {plan.Me.Name} ({plan.Me.Id}) sits here.");
        return ExitCode.Fine;
    }

    private static int Schema(ParseResult call)
    {
        using var installation = Installation.Open();
        ProcessOutput.Out.WriteLine(ConfigurationSchema.Write(installation.Plugins.Plugins).ToJsonString(Readable));
        return ExitCode.Fine;
    }
}
