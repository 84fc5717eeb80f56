using System.CommandLine;
using Notifier.Core.Plugins;
using Notifier.Sdk;
using Spectre.Console;

namespace Notifier.Host.Commands;

/// <summary><c>notifier plugin list | check PATH | new KIND NAME</c></summary>
internal static class PluginCommand
{
    public static Command Create()
    {
        var list = new Command("list", "Lists the plugins on this machine. Exit 1 when one cannot be loaded.");
        list.SetAction(List);

        return new Command("plugin", "Lists, checks and creates plugins.") { list };
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
                Markup.Escape(plugin.Folder));
        }
        AnsiConsole.Write(table);
        var faults = installation.Plugins.Plugins.SelectMany(plugin => plugin.Problems.Select(problem => $"{plugin.Manifest.Id}: {problem}")).ToList();
        faults.ForEach(Console.Error.WriteLine);
        return faults.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
