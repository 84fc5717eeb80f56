using System.CommandLine;
using Notifier.Core.Alerts;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Scaffold;
using Notifier.Host.Output;
using Notifier.Sdk;
using Spectre.Console;

namespace Notifier.Host.Commands;

/// <summary><c>notifier plugin list | check PATH | new KIND NAME | release ID</c></summary>
internal static class PluginCommand
{
    private const int ReasonLength = 300;

    public static Command Create()
    {
        var list = new Command("list", "Lists the plugins on this machine. Exit 1 when one cannot be loaded.");
        list.SetAction(List);

        var path = new Argument<DirectoryInfo>("PATH") { Description = "The plugin's folder, with its notifier-plugin.json." };
        var check = new Command("check", "Loads a plugin as the host would and names what is wrong with it. Exit 1 on a fault.") { path };
        check.SetAction((call, _) => CheckAsync(call.GetRequiredValue(path)));

        var kind = new Argument<string>("KIND") { Description = "source or filter." };
        kind.AcceptOnlyFromAmong("source", "filter");
        var name = new Argument<string>("NAME") { Description = "A C# name, such as Foo." };
        var folder = new Option<DirectoryInfo?>("--output", "-o") { Description = "An empty or new folder. Default: ./NAME.", HelpName = "FOLDER" };
        var create = new Command("new", "Writes a new plugin that builds with one command.") { kind, name, folder };
        create.SetAction(call => New(call.GetRequiredValue(kind), call.GetRequiredValue(name), call.GetValue(folder)));

        var id = new Argument<string>("ID") { Description = "The source or filter in plugins.json, or a plugin: then all of its sources and filters." };
        var release = new Command("release", "Ends a quarantine; a running notifier starts what was quarantined again. Exit 1 when nothing of that name is quarantined.") { id };
        release.SetAction(call => Release(call.GetRequiredValue(id)));

        return new Command("plugin", "Lists, checks and creates plugins, and ends quarantines.") { list, check, create, release };
    }

    private static int List(ParseResult call)
    {
        using var installation = Installation.Open();
        installation.Loader.Load(installation.FindConfiguration(call));
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("id", "version", "kind", "name", "folder");
        foreach (var plugin in installation.Plugins.Plugins)
        {
            var manifest = plugin.Manifest;
            table.AddRow(
                Markup.Escape(manifest.Id),
                Markup.Escape(manifest.Version),
                manifest.Kind == PluginKind.ChannelSource ? "source" : "filter",
                Markup.Escape(manifest.Name),
                Path.GetDirectoryName(plugin.Folder) == Installation.BundledPlugins ? "comes with the program" : Markup.Escape(plugin.Folder));
        }
        AnsiConsole.Write(table);
        var faults = installation.Plugins.Plugins.SelectMany(plugin => plugin.Problems.Select(problem => $"{plugin.Manifest.Id}: {problem}")).ToList();
        faults.ForEach(Console.Error.WriteLine);
        return faults.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static async Task<int> CheckAsync(DirectoryInfo path)
    {
        using var installation = Installation.Open();
        var report = await PluginCheck.RunAsync(path.FullName, installation.Home.State, installation.Time, installation.Log);
        foreach (var line in report.Lines)
            ProcessOutput.Out.WriteLine(line);
        return report.Usable ? ExitCode.Fine : ExitCode.Findings;
    }

    private static int Release(string id)
    {
        var charges = new Charges(NotifierHome.Open().State);
        var released = charges.Release(id);
        foreach (var charge in released)
            ProcessOutput.Out.WriteLine($"{charge.Id} ({charge.Plugin}) is released; {PlainText.Line(charge.Reason, ReasonLength)}");
        if (released.Count > 0)
            return ExitCode.Fine;
        var others = charges.Read().Values.Select(charge => charge.Id).Distinct().ToList();
        Console.Error.WriteLine($"Nothing named \"{id}\" is quarantined or kept from a post; {(others.Count == 0 ? "nothing is" : $"these are: {string.Join(", ", others)}")}.");
        return ExitCode.Findings;
    }

    private static int New(string kind, string name, DirectoryInfo? folder)
    {
        var target = folder?.FullName ?? Path.GetFullPath(name);
        try
        {
            PluginScaffold.Write(kind == "source" ? PluginKind.ChannelSource : PluginKind.CategoryFilter, name, target, AppContext.BaseDirectory);
        }
        catch (PluginException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return ExitCode.Findings;
        }
        ProcessOutput.Out.WriteLine($"{target}: a new {kind}. Build it with: dotnet build \"{Path.GetRelativePath(Directory.GetCurrentDirectory(), target)}\"");
        return ExitCode.Fine;
    }
}
