using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests;

/// <summary>The verb with which people find out whether alerts reach them.</summary>
public sealed class TestAlertTests
{
    [Fact]
    public async Task A_desktop_shows_it_and_the_button_comes_back()
    {
        using var home = new TemporaryFolder();
        await using var desktop = await DunstDesktop.OpenAsync();

        await using var program = HostProcess.Start(home.FullPath, desktop.Environment, "test-alert");
        await program.WaitForAsync("shown: shown by dunst");
        await desktop.PressAsync("Claim");
        await program.WaitForAsync("pressed: Claim");
        (await program.ExitAsync()).ShouldBe(0);

        var (summary, body) = (await desktop.ReadAwayAsync()).ShouldHaveSingleItem();
        summary.ShouldStartWith("iPhone · 출시일 Release date");
        body.ShouldContain("the <b>iPhone</b> 4? (test alert)");
    }

    [Fact]
    public async Task A_desktop_that_is_not_there_is_named()
    {
        using var home = new TemporaryFolder();
        Dictionary<string, string> noSession = new() { ["DBUS_SESSION_BUS_ADDRESS"] = "", ["XDG_RUNTIME_DIR"] = home.FullPath };

        await using var program = HostProcess.Start(home.FullPath, noSession, "test-alert", "--desktop", "linux");

        (await program.ExitAsync()).ShouldBe(1);
        program.Output.ShouldContain("--desktop linux: no session bus");
    }
}
