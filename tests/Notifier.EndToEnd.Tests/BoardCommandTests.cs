namespace Notifier.EndToEnd.Tests;

/// <summary><c>notifier board</c>, on the board of a real run.</summary>
public sealed class BoardCommandTests : IDisposable
{
    private readonly Faults.PluginHome _home = new();

    public BoardCommandTests()
    {
        _home.Install("Good");
        _home.Install("GoodFilter");
        _home.Configure([Faults.PluginHome.Good("good", "good_account")]);
    }

    [Fact]
    public async Task A_copy_of_a_board_in_use_holds_every_question_and_a_second_one_does_not_replace_it()
    {
        await using var host = _home.Start();
        await host.WaitForAllAsync("Notifier is ready", "good_account");
        await _home.StatusAsync("offered         3");

        (await HostProcess.RunAsync(_home.FullPath, "board", "backup", "copy.db")).Output.ShouldContain("copy.db holds 3 questions");
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "board", "backup", "copy.db");
        exit.ShouldBe(1);
        output.ShouldContain("exists already; name another file");
        (await HostProcess.RunAsync(_home.FullPath, "board", "repair")).Exit.ShouldBe(1);
        (await HostProcess.RunAsync(_home.FullPath, "board", "check")).Output.ShouldContain("3 questions can be read; it is sound");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_board_is_found_out_by_check_and_mended_by_repair()
    {
        await RunOnceAsync();
        using (var file = new FileStream(_home["board.db"], FileMode.Open))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            file.Write(new byte[8192]);
        }

        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "board", "check");
        exit.ShouldBe(1);
        output.ShouldContain("it is damaged, see \"notifier board repair\"");
        (await HostProcess.RunAsync(_home.FullPath, "board", "repair")).Output.ShouldContain("3 questions kept, 0 taken from the last copy, 0 lost; the damaged file is kept as");
        (await HostProcess.RunAsync(_home.FullPath, "board", "check")).Exit.ShouldBe(0);
        (await HostProcess.RunAsync(_home.FullPath, "board", "repair")).Output.ShouldContain("is sound");
    }

    [Fact]
    public async Task A_board_that_is_deleted_under_the_running_program_is_put_back_and_said_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "deletes open files");
        await using var host = _home.Start();
        await host.WaitForAllAsync("Notifier is ready", "good_account");
        foreach (var ending in (string[])["", "-wal", "-shm"])
            File.Delete(_home["board.db" + ending]);

        await host.WaitForAsync("was deleted and has been put back");
        await _home.StatusAsync("in trouble: the board: ", "offered         3");
        (await HostProcess.RunAsync(_home.FullPath, "status")).Exit.ShouldBe(1);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
        (await _home.BoardAsync()).Count.ShouldBe(3);
    }

    public void Dispose() => _home.Dispose();

    private async Task RunOnceAsync()
    {
        await using var host = _home.Start();
        await host.WaitForAllAsync("Notifier is ready", "good_account");
        await _home.StatusAsync("offered         3");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }
}
