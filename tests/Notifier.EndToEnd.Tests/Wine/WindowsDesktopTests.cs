using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Wine;

/// <summary>The real tray icon, menu and balloon. Wine has no toasts, which is also what a stripped Windows lacks.</summary>
public sealed class WindowsDesktopTests(WineDesktop desktop) : IClassFixture<WineDesktop>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await desktop.OpenAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Without_toasts_a_balloon_is_shown_and_the_log_says_why()
    {
        await using var driver = await StartAsync();
        driver.Process.Output.ShouldContain("desktop: balloon, balloons: this Windows has no toasts");
        driver.Process.Output.ShouldContain("its notification classes are not registered (0x80040154)");
        (await driver.ShowAsync(SampleDesk.Toast)).ShouldBe("delivery: True shown as a balloon");
    }

    [Fact]
    public async Task The_balloon_appears_and_leaves_when_its_question_is_withdrawn()
    {
        await using var driver = await StartAsync();
        var without = await desktop.Screen.CaptureAsync();
        await WineDesktop.KeepAsync("balloon", await desktop.Screen.ChangeAsync(() => driver.ShowAsync(SampleDesk.Toast)));
        (await desktop.Screen.ChangeAsync(() => driver.WithdrawAsync(SampleDesk.Toast.Id))).ShouldBe(without);
    }

    [Fact]
    public async Task The_menu_lists_the_questions_and_claims_one_by_keyboard()
    {
        await using var driver = await StartAsync();
        await WineDesktop.KeepAsync("menu", await desktop.OpenMenuAsync());
        await WineDesktop.KeepAsync("menu-question", await desktop.PressAsync("Down", "Right", "Down", "Down", "Down"));
        await WineDesktop.KeepAsync("menu-snooze", await desktop.PressAsync("Down", "Right"));
        await desktop.PressAsync("Left", "Up", "Return");
        (await driver.Process.WaitForAsync("command: ")).ShouldContain("Respond { Id = iphone, Verb = Claim");
    }

    [Fact]
    public async Task A_snooze_carries_its_length_and_a_pause_its_end()
    {
        await using var driver = await StartAsync();
        await desktop.OpenMenuAsync();
        await desktop.PressAsync("Down", "Right", "Down", "Down", "Down", "Down", "Right", "Down", "Return");
        (await driver.Process.WaitForAsync("command: ")).ShouldContain("Respond { Id = iphone, Verb = Snooze, SnoozeFor = 00:30:00");

        await desktop.OpenMenuAsync();
        await WineDesktop.KeepAsync("menu-pause", await desktop.PressAsync("Down", "Down", "Down", "Down", "Right"));
        await desktop.PressAsync("Return");
        (await driver.Process.WaitForAsync("command: ")).ShouldContain("PauseUntil");
    }

    [Fact]
    public async Task The_faults_are_in_the_menu_and_Exit_ends_the_program()
    {
        await using var driver = await StartAsync();
        await desktop.OpenMenuAsync();
        await WineDesktop.KeepAsync("menu-faults", await desktop.PressAsync("Up", "Up", "Up", "Right"));
        await desktop.PressAsync("Left", "Down", "Down", "Return");
        await driver.Process.WaitForAsync("command: Exit");
        (await driver.Process.EndAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(0x0218, 0x12)] // the machine has woken up
    [InlineData(0x02B1, 8)] // the screen was unlocked
    public async Task Who_comes_back_has_everything_due_looked_at(uint message, int parameter)
    {
        await using var driver = await StartAsync();
        await driver.TellAsync(message, parameter);
        await driver.Process.WaitForAllAsync("command: LookAgain", "told");
    }

    [Fact]
    public async Task A_sign_out_waits_until_all_is_over()
    {
        const uint EndSession = 0x0016;
        await using var driver = await StartAsync();
        await driver.TellAsync(EndSession, 0);
        await driver.Process.WaitForAsync("told");
        driver.Process.Output.ShouldNotContain("command: Exit");

        await driver.TellAsync(EndSession, 1);
        await driver.Process.WaitForAsync("command: Exit");
        await driver.Process.WaitForAsync("ending");
        await driver.Process.WaitForAsync("told");
        (await driver.Process.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_icon_turns_from_outline_to_solid_when_a_question_comes()
    {
        await using var driver = await StartAsync(withQuestions: false);
        await WineDesktop.KeepAsync("icon-outline", await desktop.Screen.CaptureAsync());
        await WineDesktop.KeepAsync("icon-solid", await desktop.Screen.ChangeAsync(() => driver.UpdateAsync(SampleDesk.Tray(DateTimeOffset.UnixEpoch))));
    }

    /// <summary>Starts it and waits until its icon is drawn: first for a desk without questions, then, if wanted, with some.</summary>
    private async Task<DesktopDriver> StartAsync(bool withQuestions = true)
    {
        var program = await WindowsProgram.DriverAsync();
        DesktopDriver driver = null!;
        await desktop.Screen.ChangeAsync(() =>
        {
            driver = new DesktopDriver(desktop.Start(program));
            return driver.Process.WaitForAsync("desktop: ");
        });
        if (withQuestions)
            await desktop.Screen.ChangeAsync(() => driver.UpdateAsync(SampleDesk.Tray(TimeProvider.System.GetUtcNow())));
        return driver;
    }
}
