namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>A plugins.json with plugins beside it that somebody else has made.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private const string Moving = """{ "id": "moving", "plugin": "test.moving-options" }""";

    private readonly PluginHome _folder = new();
    private readonly TemporaryFolder _notifier = new();

    public ForeignFolderTests()
    {
        foreach (var plugin in (string[])["Good", "GoodFilter", "MovingOptions", "OverflowsInOptions"])
            _folder.Install(plugin);
    }

    private bool HasRun => File.Exists(_folder["trace"]);

    [Fact]
    public async Task Is_checked_without_running_any_of_its_code_until_it_is_trusted()
    {
        _folder.Configure([PluginHome.Good("good", "account")], [Moving]);

        var (exit, output) = await LookAsync("config", "check");
        exit.ShouldBe(0, output);
        output.Split('\n').Where(line => line.Contains("--trust")).ShouldHaveSingleItem(output).ShouldContain("test.moving-options in ");
        HasRun.ShouldBeFalse();

        (exit, output) = await LookAsync("config", "check", "--trust");
        exit.ShouldBe(0, output);
        output.ShouldNotContain("not run");
        HasRun.ShouldBeTrue();
    }

    [Theory]
    [InlineData("classify", "안녕")]
    [InlineData("replay", "recorded.jsonl")]
    [InlineData("train", "recorded.jsonl", "-o", "model", "--plugin", "test.moving-options")]
    public async Task Is_asked_nothing_until_it_is_trusted(params string[] verb)
    {
        _folder.Write("recorded.jsonl", """{ "id": "1", "text": "안녕" }""");
        _folder.Configure([], [Moving]);

        var (exit, output) = await LookAsync(verb);
        exit.ShouldBe(1, output);
        var line = output.TrimEnd().Split('\n').ShouldHaveSingleItem(output);
        line.ShouldContain(_folder["plugins"]);
        line.ShouldContain("say --trust to run it");
        HasRun.ShouldBeFalse();

        await LookAsync([.. verb, "--trust"]);
        HasRun.ShouldBeTrue();
    }

    [Theory]
    [InlineData("exits", "making its options ended the process")]
    [InlineData("throws", "no options today")]
    public async Task An_options_class_that_cannot_be_made_is_one_finding(string how, string finding)
    {
        _folder.Configure([PluginHome.Good("good", "account"), PluginHome.Source("deep", "test.overflows-in-options")], [Moving]);
        await using var host = HostProcess.Start(_folder.FullPath, new Dictionary<string, string> { ["TEST_MOVING_OPTIONS"] = how }, "config", "check");

        (await host.ExitAsync()).ShouldBe(1, host.Output);
        var lines = host.Output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2, host.Output);
        lines[0].ShouldContain("deep (test.overflows-in-options) cannot start: making its options ended the process");
        lines[1].ShouldContain("moving (test.moving-options) cannot start: ");
        lines[1].ShouldContain(finding);
    }

    [Fact]
    public async Task A_duration_out_of_its_range_is_named_with_its_place()
    {
        _folder.Configure([], ["""{ "id": "moving", "plugin": "test.moving-options", "with": { "every": "00:00:01" } }"""]);

        var (exit, output) = await LookAsync("config", "check");
        exit.ShouldBe(1, output);
        output.ShouldContain("/filters/0/with/every: \"00:00:01\" is too short; write at least \"00:00:05\"");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _notifier.Dispose();
    }

    private async Task<(int Exit, string Output)> LookAsync(params string[] verb)
    {
        await using var host = HostProcess.Start(
            _folder.FullPath, new Dictionary<string, string> { ["NOTIFIER_HOME"] = _notifier.FullPath }, verb);
        return (await host.ExitAsync(), host.Output);
    }
}
