using System.CommandLine;
using Notifier.Core.Alerts;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Scaffold;
using Notifier.Host.Output;
using Notifier.Host.Status;
using Notifier.Sdk;
using Spectre.Console;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier plugin list | check PATH | new KIND NAME | release ID</c></summary>
internal static class PluginCommand
{
    private const int ReasonLength = 300;

    public static Command Create()
    {
        var list = new Command("list", Of("Lists the plugins on this machine. Exit 1 when one cannot be loaded.", "이 컴퓨터의 플러그인을 나열합니다. 불러올 수 없는 것이 있으면 1로 끝납니다."));
        list.SetAction(List);

        var path = new Argument<DirectoryInfo>("PATH") { Description = Of("The plugin's folder, with its notifier-plugin.json.", "notifier-plugin.json이 있는 플러그인 폴더입니다.") };
        var check = new Command("check", Of("Loads a plugin as the host would and names what is wrong with it. Exit 1 on a fault.", "플러그인을 실제처럼 불러와 잘못된 점을 알립니다. 오류가 있으면 1로 끝납니다.")) { path };
        check.SetAction((call, _) => CheckAsync(call.GetRequiredValue(path)));

        var kind = new Argument<string>("KIND") { Description = Of("source or filter.", "source 또는 filter입니다.") };
        kind.AcceptOnlyFromAmong("source", "filter");
        var name = new Argument<string>("NAME") { Description = Of("A C# name, such as Foo.", "Foo와 같은 C# 이름입니다.") };
        var folder = new Option<DirectoryInfo?>("--output", "-o") { Description = Of("An empty or new folder. Default: ./NAME.", "비어 있거나 새로 만들 폴더입니다. 기본: ./NAME."), HelpName = "FOLDER" };
        var create = new Command("new", Of("Writes a new plugin that builds with one command.", "명령 하나로 빌드되는 새 플러그인을 만듭니다.")) { kind, name, folder };
        create.SetAction(call => New(call.GetRequiredValue(kind), call.GetRequiredValue(name), call.GetValue(folder)));

        var id = new Argument<string>("ID") { Description = Of("The source or filter in plugins.json, or a plugin: then all of its sources and filters.", "plugins.json의 소스나 필터입니다. 플러그인을 쓰면 그에 딸린 소스와 필터 모두입니다.") };
        var release = new Command("release", Of("Ends a quarantine; a running notifier starts what was quarantined again. Exit 1 when nothing of that name is quarantined.", "격리를 풉니다. 실행 중인 Notifier가 다시 시작합니다. 그 이름으로 격리된 것이 없으면 1로 끝납니다.")) { id };
        release.SetAction(call => Release(call.GetRequiredValue(id)));

        return new Command("plugin", Of("Lists, checks and creates plugins, and ends quarantines.", "플러그인을 나열, 검사, 생성하고 격리를 풉니다.")) { list, check, create, release };
    }

    private static int List(ParseResult call)
    {
        using var installation = Installation.Open();
        installation.Loader.Load(installation.FindConfiguration(call));
        var use = PluginUse.Of(installation.Home, installation.Time);
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("id", Of("version", "버전"), Of("kind", "종류"), Of("state", "상태"), Of("name", "이름"), Of("folder", "폴더"));
        foreach (var plugin in installation.Plugins.Plugins)
        {
            var manifest = plugin.Manifest;
            table.AddRow(
                Markup.Escape(manifest.Id),
                Markup.Escape(manifest.Version),
                StatusWords.Of(manifest.Kind),
                Markup.Escape(use.StateOf(plugin)),
                Markup.Escape(manifest.Name),
                Path.GetDirectoryName(plugin.Folder) == Installation.BundledPlugins ? Of("comes with the program", "기본 제공") : Markup.Escape(plugin.Folder));
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
            ProcessOutput.Out.WriteLine(Of(
                $"{charge.Id} ({charge.Plugin}) is released; {PlainText.Line(charge.Reason, ReasonLength)}",
                $"{charge.Id} ({charge.Plugin})의 격리를 풀었습니다. 이유: {PlainText.Line(charge.Reason, ReasonLength)}"));
        if (released.Count > 0)
            return ExitCode.Fine;
        var others = charges.Read().Values.Select(charge => charge.Id).Distinct().ToList();
        Console.Error.WriteLine(Of(
            $"Nothing named \"{id}\" is quarantined or kept from a post; {(others.Count == 0 ? "nothing is" : $"these are: {string.Join(", ", others)}")}.",
            $"\"{id}\"(이)라는 이름으로 격리된 것이 없습니다. {(others.Count == 0 ? "격리된 것이 하나도 없습니다" : $"격리된 것: {string.Join(", ", others)}")}."));
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
        ProcessOutput.Out.WriteLine(Of(
            $"{target}: a new {kind}. Build it with: dotnet build \"{Path.GetRelativePath(Directory.GetCurrentDirectory(), target)}\"",
            $"{target}: 새 {kind}를 만들었습니다. 빌드: dotnet build \"{Path.GetRelativePath(Directory.GetCurrentDirectory(), target)}\""));
        return ExitCode.Fine;
    }
}
