namespace Notifier.EndToEnd.Tests;

/// <summary>What a newcomer sees.</summary>
public class FirstRunTests
{
    [Fact]
    public async Task The_first_start_shows_toasts_and_the_second_what_waits_and_what_is_new()
    {
        using var home = new TemporaryFolder();

        await using (var first = HostProcess.Start(home.FullPath, "--desktop", "terminal"))
        {
            await first.WaitForAsync("아이폰4는 언제부터 예약 받나요?");
            await first.WaitForAsync("Nexus One");
            first.Interrupt();
            (await first.ExitAsync()).ShouldBe(0);
            first.Output.ShouldContain("This is a sample: a recording of 2010, and only you are asked.");
            first.Output.ShouldContain("iPhone");
            first.Output.ShouldContain("표본 Sample");
            first.Output.ShouldContain("dubu_noona");
            first.Output.ShouldContain($"for {Environment.UserName}");
        }

        await using var second = HostProcess.Start(home.FullPath, "--desktop", "terminal");
        await second.WaitForAsync("갤럭시S로 기기변경하면");
        second.Interrupt();
        (await second.ExitAsync()).ShouldBe(0);
        second.Output.Split("아이폰4는 언제부터 예약 받나요?").Length.ShouldBe(2, "once");
        second.Output.Split("Nexus One getting Froyo").Length.ShouldBe(2, "once");
    }

    [Fact]
    public async Task A_start_beside_a_running_notifier_leaves_it_alone()
    {
        using var home = new TemporaryFolder();
        await using var first = HostProcess.Start(home.FullPath, "--desktop", "terminal");
        await first.WaitForAsync("Notifier is ready");

        var (exit, output) = await HostProcess.RunAsync(home.FullPath);

        exit.ShouldBe(0);
        output.ShouldContain("already runs");
    }

    [Fact]
    public async Task Somebody_who_is_not_on_the_roster_is_told_who_is()
    {
        using var home = new TemporaryFolder();

        var (exit, output) = await HostProcess.RunAsync(home.FullPath, "--as", "mee");

        exit.ShouldBe(1);
        output.ShouldContain("--as \"mee\" is neither id nor login of a specialist");
        output.ShouldContain($"me (login {Environment.UserName})");
    }
}
