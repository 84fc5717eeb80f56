namespace Notifier.EndToEnd.Tests.Wine;

/// <summary><c>notifier install</c> and <c>uninstall</c> in a real registry.</summary>
public sealed class WindowsInstallTests(WineDesktop desktop) : IClassFixture<WineDesktop>, IAsyncLifetime
{
    private const string Run = @"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
    private const string Identity = @"HKCU\Software\Classes\AppUserModelId\Notifier";

    public async ValueTask InitializeAsync() => await desktop.OpenAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_it_wrote_into_the_registry_is_gone_after_uninstall()
    {
        using var home = new TemporaryFolder();
        var program = await WindowsProgram.NotifierAsync();
        await RunAsync(program, home, "test-alert", "--wait", "0:00:00");
        (await QueryAsync(Identity)).ShouldContain("DisplayName");

        (await RunAsync(program, home, "install", "--as", "kim.jh")).ShouldContain($"written: {Run}, Notifier");
        (await QueryAsync(Run)).ShouldContain("notifier.exe\" --as=kim.jh");

        var output = await RunAsync(program, home, "uninstall");
        output.ShouldContain($"removed: {Run}, Notifier");
        output.ShouldContain($"removed: {Identity}");
        (await QueryAsync(Run)).ShouldNotContain("notifier.exe");
        (await QueryAsync(Identity)).ShouldNotContain("DisplayName");
        File.Exists(home["notifier.png"]).ShouldBeFalse();
    }

    private async Task<string> RunAsync(string program, TemporaryFolder home, params string[] arguments)
    {
        await using var host = desktop.Start(program, home.FullPath, arguments);
        await host.ExitAsync();
        return host.Output;
    }

    /// <summary>What is not there is an empty answer.</summary>
    private async Task<string> QueryAsync(string key)
    {
        await using var query = HostProcess.Start(desktop.Command.For("wine", "reg", "query", key));
        await query.ExitAsync();
        return query.Output;
    }
}
