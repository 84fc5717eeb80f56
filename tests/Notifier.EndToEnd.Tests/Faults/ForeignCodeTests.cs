using System.Diagnostics;

namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>Code of plugins that runs where nobody expects any.</summary>
public sealed class ForeignCodeTests : IDisposable
{
    private readonly PluginHome _home = new();

    public ForeignCodeTests()
    {
        _home.Install("Good");
        _home.Install("GoodFilter");
    }

    [Fact]
    public async Task A_callback_that_throws_when_its_filter_is_ended_does_not_end_the_reloading()
    {
        _home.Install("ThrowsWhenCancelled");
        var filter = PluginHome.Source("thrower", "test.throws-when-cancelled");
        _home.Configure([PluginHome.Good("good", "first_account")], [filter]);
        await using var host = _home.Start();
        await host.WaitForAllAsync("Notifier is ready", "first_account");

        foreach (var account in (string[])["second_account", "third_account", "fourth_account"])
        {
            _home.Configure([PluginHome.Good(account.Replace('_', '-'), account)], account is "third_account" ? [filter] : []);
            await host.WaitForAsync("is in force");
        }
        _home.Log.ShouldContain("[test.throws-when-cancelled 1.0.0] A callback on its cancellation token threw: InvalidOperationException: no cancellation please");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Null_for_a_health_and_an_exception_that_throws_when_looked_at_end_nothing()
    {
        _home.Install("NullHealth");
        _home.Install("ThrowingMessage");
        _home.Write("secret", "geheim-1234");
        _home.Configure(
        [
            PluginHome.Source("mute", "test.null-health"),
            PluginHome.Source("unspeakable", "test.throwing-message"),
            PluginHome.Good("good", "good_account"),
            PluginHome.Good("secretive", "${file:./secret}"),
        ]);
        await using var host = _home.Start();
        await host.WaitForAllAsync("Notifier is ready", "good_account");

        _home.Log.ShouldContain("[mute]");
        var status = await _home.StatusAsync("UnspeakableException: (its message cannot be read: InvalidOperationException)");
        PluginHome.LineOf(status, "mute").ShouldContain("faulted");
        _home.Log.ShouldContain("Original exception type: ThrowingMessage.ThrowingMessageSource+UnspeakableException");
        _home.Log.ShouldNotContain("geheim-1234");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_home_that_cannot_be_made_is_one_line_with_the_remedy()
    {
        _home.Write("file", "in the way");
        await using var host = HostProcess.Start(
            _home.FullPath, new Dictionary<string, string> { ["NOTIFIER_HOME"] = _home["file"] }, "status");

        (await host.ExitAsync()).ShouldBe(1);
        host.Output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("cannot be made or written to");
        host.Output.ShouldContain("name another one in NOTIFIER_HOME");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(120)]
    public async Task Too_few_open_files_are_one_line_with_the_remedy(int limit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "ulimit is a command of Unix shells");
        Tool.Need("sh");
        var start = new ProcessStartInfo("sh", ["-c", $"ulimit -n {limit}; exec dotnet '{Paths.Host}' run --desktop terminal"]) { WorkingDirectory = _home.FullPath };
        start.Environment["NOTIFIER_HOME"] = _home.FullPath;
        await using var host = HostProcess.Start(start);

        (await host.ExitAsync()).ShouldBe(1);
        host.Output.Trim().Split('\n')[^1].ShouldContain("ulimit -n");
        host.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Status_on_a_damaged_board_is_one_line_with_the_remedy()
    {
        _home.Write("board.db", "no database at all");
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "status");

        exit.ShouldBe(1);
        output.ShouldContain("the file is damaged or no board at all");
        output.ShouldNotContain("   at ");
    }

    public void Dispose() => _home.Dispose();
}
