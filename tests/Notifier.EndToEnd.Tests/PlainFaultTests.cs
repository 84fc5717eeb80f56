using System.Text.Json;

namespace Notifier.EndToEnd.Tests;

/// <summary>What a person did that cannot be done is answered with the place and the remedy, and is no crash.</summary>
public sealed class PlainFaultTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    [Fact]
    public async Task After_a_start_that_failed_status_says_why_until_one_succeeds()
    {
        (await RunAsync("--as", "nobody")).Exit.ShouldBe(1);

        var (exit, output) = await RunAsync("status");
        exit.ShouldBe(1);
        output.ShouldContain("not running: the last start, at ");
        output.ShouldContain("failed: ");
        output.ShouldContain("\"nobody\" is neither id nor login of a specialist");

        await using (var host = HostProcess.Start(_home.FullPath, "--desktop", "terminal"))
        {
            await host.WaitForAsync("Notifier is ready");
            host.Interrupt();
            (await host.ExitAsync()).ShouldBe(0);
        }
        (await RunAsync("status")).Output.ShouldStartWith($"not running{Environment.NewLine}");
    }

    [Fact]
    public async Task A_start_without_its_desktop_is_such_a_start_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has that desktop");
        (await RunAsync("--desktop", "windows")).Exit.ShouldBe(1);

        (await RunAsync("status")).Output.ShouldContain("failed: --desktop windows: this is not Windows");
    }

    [Fact]
    public async Task A_copy_of_the_board_into_a_folder_that_is_not_there_names_the_folder()
    {
        _home.Write("board.db", "");

        var (exit, output) = await RunAsync("board", "backup", _home["none/x.db"]);

        exit.ShouldBe(1);
        output.ShouldContain($"there is no folder {_home["none"]}; make it, or name another file");
        File.Exists(_home["logs/crash.txt"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_copy_of_the_board_onto_a_file_leaves_no_crash_report()
    {
        _home.Write("board.db", "");

        var (exit, output) = await RunAsync("board", "backup", _home.Write("copy.db", "mine"));

        exit.ShouldBe(1);
        output.ShouldContain("exists already; name another file");
        output.ShouldNotContain("details:");
        File.Exists(_home["logs/crash.txt"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_home_folder_that_cannot_be_had_leaves_no_crash_report()
    {
        var file = _home.Write("file", "");
        await using var host = HostProcess.Start(
            _home.FullPath, new Dictionary<string, string> { ["NOTIFIER_HOME"] = Path.Combine(file, "home"), ["TMPDIR"] = _home.FullPath }, "status");

        (await host.ExitAsync()).ShouldBe(1);

        host.Output.ShouldContain("name another one in NOTIFIER_HOME");
        host.Output.ShouldNotContain("details:");
        Directory.EnumerateFiles(_home.FullPath, "notifier-crash*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no.jsonl", "not a recording\n", "no line of it is a post; name a recording in JSON Lines")]
    [InlineData("empty.jsonl", "", "is empty, or no file at all")]
    public async Task A_replay_of_what_is_no_recording_is_a_wrong_call(string name, string text, string sentence)
    {
        var (exit, output) = await RunAsync("replay", _home.Write(name, text));

        exit.ShouldBe(2);
        output.ShouldContain(sentence);
        output.ShouldNotContain("questions per second");
    }

    [Fact]
    public async Task Labels_that_are_not_there_are_named_with_what_to_name_instead()
    {
        var (exit, output) = await RunAsync("train", "nix", "-o", _home["m.model"]);

        exit.ShouldBe(1);
        output.ShouldContain($"{_home["nix"]}: no such file; name labelled posts in JSON Lines");
    }

    [Fact]
    public async Task Corrections_too_few_to_judge_by_make_no_model()
    {
        _home.Write("corrections.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new
        {
            id = $"post-{i}",
            text = new string((char)('가' + (i * 100)), 5),
            labels = new { categories = i % 2 == 0 ? ["iphone"] : Array.Empty<string>() },
        }) + "\n")));

        var (exit, output) = await RunAsync("train", "--corrections", "-o", _home["m.model"]);

        exit.ShouldBe(1);
        output.ShouldContain("REFUSED: the model finds no category in any of the");
        File.Exists(_home["m.model"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nobody_can_press_a_button_the_test_alert_does_not_wait_for_one()
    {
        var (exit, output) = await RunAsync("test-alert", "--desktop", "terminal", "--wait", "1:00:00");

        exit.ShouldBe(0);
        output.ShouldContain("not waited for a button: nobody sits at the keyboard of this terminal");
    }

    [Fact]
    public async Task The_list_of_plugins_says_what_each_does_in_the_running_notifier()
    {
        (await RunAsync("plugin", "list")).Output.ShouldContain("│ usable");
        await using var host = HostProcess.Start(_home.FullPath, "--desktop", "terminal");
        await host.WaitForAsync("Notifier is ready");

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!(await RunAsync("plugin", "list")).Output.Contains("active (sample)", StringComparison.Ordinal))
            limit.Token.ThrowIfCancellationRequested();
    }

    public void Dispose() => _home.Dispose();

    private Task<(int Exit, string Output)> RunAsync(params string[] arguments) => HostProcess.RunAsync(_home.FullPath, arguments);
}
