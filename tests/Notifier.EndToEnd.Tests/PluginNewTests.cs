using System.Diagnostics;

namespace Notifier.EndToEnd.Tests;

/// <summary>An author's first quarter of an hour: new, build, check, run.</summary>
public sealed class PluginNewTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    [Fact]
    public async Task A_new_source_builds_passes_its_own_tests_and_shows_a_toast()
    {
        await CreateAsync("source");
        await CheckAsync("option file: string = \"questions.txt\"");
        var config = Configuration("""
            "sources": [ { "id": "lines", "plugin": "foo", "with": { "every": "00:00:00.1", "author": "김지현" } } ],
            "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰"] } } } } ],
            """);
        await using var host = HostProcess.Start(_home.FullPath, "run", "--desktop", "terminal", "-c", config);
        await host.WaitForAsync("Following ");
        _home.Write("questions.txt", "아이폰 언제 나오나요?\n");
        await host.WaitForAsync("아이폰 언제 나오나요?");
        host.Output.ShouldContain("김지현");
    }

    [Fact]
    public async Task A_new_filter_builds_passes_its_own_tests_and_decides_what_a_toast_is_about()
    {
        await CreateAsync("filter");
        await CheckAsync("option category: string = \"iphone\"");
        _home.Write("posts.jsonl", """{"id":"1","text":"우리 집 MIPHONE 4 배터리가 나갔어요"}""" + "\n");
        var config = Configuration("""
            "sources": [ { "id": "posts", "plugin": "notifier.replay", "with": { "file": "posts.jsonl", "pace": "fast" } } ],
            "filters": [ { "id": "words", "plugin": "foo", "with": { "word": "miphone", "category": "iphone" } } ],
            """);
        await using var host = HostProcess.Start(_home.FullPath, "run", "--desktop", "terminal", "-c", config);
        await host.WaitForAsync("우리 집 MIPHONE 4 배터리가 나갔어요");
        host.Output.ShouldContain("스마트폰");
    }

    [Fact]
    public async Task A_name_with_dots_is_a_namespace_and_the_last_part_names_the_classes()
    {
        (await HostProcess.RunAsync(_home.FullPath, "plugin", "new", "source", "Acme.Tickets", "-o", _home["acme"])).Exit.ShouldBe(0);
        File.ReadAllText(Path.Combine(_home["acme"], "TicketsSource.cs")).ShouldContain("namespace Acme.TicketsPlugin;");
        File.ReadAllText(Path.Combine(_home["acme"], "notifier-plugin.json")).ShouldContain("\"id\": \"acme.tickets\"");
    }

    [Theory]
    [InlineData("Acme..Foo", "no C# name")]
    [InlineData("2fast", "no C# name")]
    [InlineData("a/../b", "no C# name")]
    [InlineData("IChannel", "is a name of the SDK")]
    public async Task A_name_that_is_none_is_refused_with_a_remedy(string name, string remedy)
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "new", "source", name);
        exit.ShouldBe(1);
        output.ShouldContain(remedy);
        Directory.Exists(_home[name]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_as_it_is()
    {
        _home.Write("Foo/mine.txt", "mine");
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "new", "filter", "Foo");
        exit.ShouldBe(1);
        output.ShouldContain("is not empty; name an empty or new folder with -o");
        Directory.GetFileSystemEntries(_home["Foo"]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task This_repository_is_no_place_for_a_new_plugin()
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "new", "filter", "Foo", "-o", Path.Combine(Paths.Repository, "plugins", "Foo"));
        exit.ShouldBe(1);
        output.ShouldContain("name a folder outside with -o");
        Directory.Exists(Path.Combine(Paths.Repository, "plugins", "Foo")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_check_of_the_wrong_folder_names_the_right_one()
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "check", "Foo");
        exit.ShouldBe(1);
        output.ShouldContain("does not exist; give the folder the plugin was built into");
        await HostProcess.RunAsync(_home.FullPath, "plugin", "new", "source", "Foo");
        (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "check", "Foo");
        exit.ShouldBe(1);
        output.ShouldContain("is not built; run: dotnet build");
    }

    public void Dispose() => _home.Dispose();

    private async Task CreateAsync(string kind)
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "new", kind, "Foo");
        exit.ShouldBe(0, output);
        await DotnetAsync("build", "Foo", "--source", _home.FullPath, "-warnaserror");
        (await DotnetAsync("run", "--project", "Foo/tests")).ShouldContain($"Foo{(kind == "source" ? "Source" : "Filter")} keeps the rules");
    }

    private async Task CheckAsync(string line)
    {
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "check", "Foo/bin/Debug/net10.0");
        exit.ShouldBe(0, output);
        output.ShouldContain(line);
        output.ShouldContain("ok: constructed with its default options");
    }

    /// <summary>The package source is the empty home folder: nothing may be fetched.</summary>
    private async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _home.FullPath };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("MSBuildSDKsPath");
        await using var dotnet = HostProcess.Start(start);
        (await dotnet.ExitAsync()).ShouldBe(0, dotnet.Output);
        return dotnet.Output;
    }

    private string Configuration(string plugins) => _home.Write("plugins.json", $$"""
        {
          "version": 1,
          "me": "kim",
          "folders": ["./Foo/bin/Debug"],
          {{plugins}}
          "categories": [ { "id": "iphone", "name": "스마트폰", "ladder": "all" } ],
          "specialists": [ { "id": "kim", "name": "김지현", "login": "kim", "groups": ["genius"] } ],
          "ladders": { "all": [ { "group": "genius" } ] },
          "unmatched": "none"
        }
        """);
}
