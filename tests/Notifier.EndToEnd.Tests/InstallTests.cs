namespace Notifier.EndToEnd.Tests;

/// <summary><c>notifier install</c> and <c>uninstall</c>, on the files of a user made for the test.</summary>
public sealed class InstallTests : IDisposable
{
    private readonly TemporaryFolder _user = new();

    public InstallTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "writes an XDG autostart entry");

    private string Entry => _user["config/autostart/notifier.desktop"];

    private string Home => _user["home"];

    [Fact]
    public async Task Install_writes_an_entry_that_starts_this_program_and_says_how_to_undo_it()
    {
        var (exit, output) = await RunAsync("install", "--as", "kim.jh");

        exit.ShouldBe(0);
        output.ShouldContain($"written: {Entry}");
        output.ShouldContain("to undo: notifier uninstall");
        output.ShouldContain("this is a build folder");
        output.ShouldContain("NOTIFIER_HOME is set here");
        var exec = (await ReadEntryAsync()).Single(line => line.StartsWith("Exec=", StringComparison.Ordinal));
        exec.ShouldStartWith("Exec=\"/");
        exec.ShouldEndWith($"\"{Paths.Host}\" \"--as=kim.jh\"");
    }

    [Fact]
    public async Task A_plugins_json_of_the_present_folder_is_named_as_log_on_happens_elsewhere()
    {
        var file = _user.Write("home/here/plugins.json", "{}");

        var (_, output) = await RunIn(Path.GetDirectoryName(file)!, "install");

        output.ShouldContain($"by: {file}");
        (await ReadEntryAsync()).ShouldContain(line => line.EndsWith($" \"--config={file}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Installing_twice_is_the_same_as_once()
    {
        await RunAsync("install");
        var first = await ReadEntryAsync();

        (await RunAsync("install")).Exit.ShouldBe(0);

        (await ReadEntryAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Uninstall_takes_the_entry_away_and_names_the_folder_that_is_left()
    {
        await RunAsync("install");
        _user.Write("home/board.db", "");

        var (exit, output) = await RunAsync("uninstall");

        exit.ShouldBe(0);
        output.ShouldContain($"removed: {Entry}");
        output.ShouldContain($"left: {Home} ");
        File.Exists(Entry).ShouldBeFalse();
        File.Exists(Path.Combine(Home, "board.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task With_data_nothing_of_the_notifiers_is_left_and_a_second_time_nothing_was_there()
    {
        await RunAsync("install");
        _user.Write("home/board.db", "");

        var (_, output) = await RunAsync("uninstall", "--data");

        output.ShouldContain($"removed: {Path.Combine(Home, "board.db")}");
        output.ShouldContain($"removed: {Path.Combine(Home, "logs")}");
        Directory.EnumerateFiles(_user.FullPath, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Exists(Home).ShouldBeFalse();
        (await RunAsync("uninstall", "--data")).ShouldBe((0, $"nothing was there{Environment.NewLine}"));
    }

    [Fact]
    public async Task With_data_what_the_person_put_into_the_folder_stays()
    {
        var file = _user.Write("home/plugins.json", "{}");
        _user.Write("home/board.db", "");

        var (_, output) = await RunAsync("uninstall", "--data");

        output.ShouldContain($"left, because it is yours: what else is in {Home}");
        Directory.EnumerateFileSystemEntries(Home).ShouldBe([file]);
    }

    [Fact]
    public async Task While_it_runs_nothing_is_removed()
    {
        await RunAsync("install");
        await using var running = Start(Home, "--desktop", "terminal");
        await running.WaitForAsync("Notifier is ready");

        var (exit, output) = await RunAsync("uninstall", "--data");

        exit.ShouldBe(1);
        output.ShouldContain("end it first");
        File.Exists(Entry).ShouldBeTrue();
        File.Exists(Path.Combine(Home, "board.db")).ShouldBeTrue();
    }

    public void Dispose() => _user.Dispose();

    private Task<string[]> ReadEntryAsync() => File.ReadAllLinesAsync(Entry, TestContext.Current.CancellationToken);

    private Task<(int Exit, string Output)> RunAsync(params string[] arguments) => RunIn(_user.FullPath, arguments);

    private async Task<(int Exit, string Output)> RunIn(string folder, params string[] arguments)
    {
        await using var host = Start(folder, arguments);
        return (await host.ExitAsync(), host.Output);
    }

    private HostProcess Start(string folder, params string[] arguments)
    {
        Directory.CreateDirectory(folder);
        return HostProcess.Start(folder, new Dictionary<string, string> { ["NOTIFIER_HOME"] = Home, ["XDG_CONFIG_HOME"] = _user["config"] }, arguments);
    }
}
