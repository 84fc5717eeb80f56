using System.Runtime.Versioning;

namespace Notifier.EndToEnd.Tests;

/// <summary>Other users of the machine read nothing of what customers wrote.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivacyTests : IDisposable
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    public PrivacyTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix file modes");

    [Fact]
    public async Task A_new_home_and_all_in_it_is_its_owners_alone()
    {
        await RunOnceAsync(_folder["home"]);

        (new DirectoryInfo(_folder["home"]).UnixFileMode & Others).ShouldBe(UnixFileMode.None);
        ShouldBePrivate(_folder["home"], "board.db", "notifier.lock", "logs", "state");
    }

    [Fact]
    public async Task A_home_that_others_could_read_is_mended_at_the_start_and_what_is_not_ours_is_left_alone()
    {
        var home = Directory.CreateDirectory(_folder["home"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | Others).FullName;
        foreach (var name in (string[])["corrections.jsonl", "theirs.txt"])
        {
            File.WriteAllText(Path.Combine(home, name), "");
            File.SetUnixFileMode(Path.Combine(home, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }
        await RunOnceAsync(home);

        ShouldBePrivate(home, "board.db", "corrections.jsonl", "notifier.lock", "logs", "state");
        File.GetUnixFileMode(Path.Combine(home, "theirs.txt")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
    }

    [Fact]
    public async Task A_folder_that_is_everybodys_is_no_home()
    {
        Directory.CreateDirectory(_folder["home"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | Others | UnixFileMode.StickyBit);
        var (exit, output) = await HostProcess.RunAsync(_folder["home"], "status");

        exit.ShouldBe(1);
        output.ShouldContain("is everybody's; name one of your own in NOTIFIER_HOME");
    }

    public void Dispose() => _folder.Dispose();

    private async Task RunOnceAsync(string home)
    {
        _folder.Write("plugins.json", """
            { "version": 1, "me": "tester", "sources": [], "filters": [], "categories": [], "ladders": { "all": [ { "group": "everybody" } ] },
              "specialists": [ { "id": "tester", "name": "Tester", "groups": ["everybody"] } ] }
            """);
        await using var host = HostProcess.Start(
            _folder.FullPath, new Dictionary<string, string> { ["NOTIFIER_HOME"] = home }, "run", "--desktop", "terminal", "-c", _folder["plugins.json"]);
        await host.WaitForAsync("Notifier is ready");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    private static void ShouldBePrivate(string home, params string[] names)
    {
        foreach (var path in names.Select(name => Path.Combine(home, name)).Where(Path.Exists))
            (File.GetUnixFileMode(path) & Others).ShouldBe(UnixFileMode.None, path);
        File.Exists(Path.Combine(home, "board.db")).ShouldBeTrue();
    }
}
